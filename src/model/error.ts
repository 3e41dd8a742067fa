import { formatProblem, type Problem } from './problem.js';

/** Why the library threw. Codes are stable; messages may be reworded. */
export type ErrorCode =
  | 'invalid-chain'
  | 'invalid-changes'
  | 'invalid-config'
  | 'not-a-chain'
  | 'invalid-selector'
  | 'unknown-id'
  | 'invalid-option'
  | 'missing-package'
  | 'unsafe-graph-key';

/** An error this library throws on purpose: the caller's input is wrong. Anything else thrown is our bug. */
export interface ServiceChainError extends Error {
  /** Always `ServiceChainError`. */
  readonly name: 'ServiceChainError';
  /** Why it was thrown. */
  readonly code: ErrorCode;
  /** Every problem, for `invalid-chain`, `invalid-changes`, `invalid-config` and `invalid-selector`, and for `invalid-option` where it comes of a
   * format; else empty. */
  readonly problems: readonly Problem[];
}

/** The ESM and CommonJS copies of a class differ, so errors carry a brand that both know. */
const BRAND = Symbol.for('service-chain.error');
const SHOWN = 20;

/**
 * Tells whether a caught value is an error this library threw on purpose.
 *
 * @example
 * ```ts
 * import { formatProblem, isServiceChainError, parseChain } from 'service-chain';
 *
 * try {
 *   parseChain(text);
 * } catch (error) {
 *   if (!isServiceChainError(error)) throw error;
 *   for (const problem of error.problems) console.error(formatProblem(problem));
 * }
 * ```
 */
export function isServiceChainError(value: unknown): value is ServiceChainError {
  return typeof value === 'object' && value !== null && BRAND in value;
}

/** Makes an error with the given code. */
export function serviceChainError(
  code: ErrorCode,
  message: string,
  problems: readonly Problem[] = [],
): ServiceChainError {
  const error = new Error(message);
  Object.defineProperty(error, BRAND, { value: true });
  Object.defineProperty(error, 'name', { value: 'ServiceChainError', configurable: true });
  return Object.assign(error, { code, problems }) as unknown as ServiceChainError;
}

/** The error that holds all problems of a document; its message shows the first twenty. */
export function invalidChainError(problems: readonly Problem[]): ServiceChainError {
  return problemsError('invalid-chain', problems);
}

const SUBJECTS = {
  'invalid-chain': 'the chain has',
  'invalid-changes': 'the changes have',
  'invalid-config': 'the settings have',
  'invalid-option': 'the options have',
  'invalid-selector': 'the selector has',
} as const;

/**
 * The error that holds all problems of what was given; its message shows the first twenty.
 *
 * @param linesBelow lines to show below a problem.
 */
export function problemsError(
  code: keyof typeof SUBJECTS,
  problems: readonly Problem[],
  linesBelow: (problem: Problem) => readonly string[] = () => [],
): ServiceChainError {
  const shown = problems
    .slice(0, SHOWN)
    .flatMap((problem) => [`  ${formatProblem(problem)}`, ...linesBelow(problem)]);
  const more = problems.length > SHOWN ? [`  … and ${problems.length - SHOWN} more`] : [];
  const isCut = problems.at(-1)?.code === 'more-problems';
  const count = isCut
    ? `more than ${problems.length - 1} problems`
    : `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`;
  return serviceChainError(code, [`${SUBJECTS[code]} ${count}`, ...shown, ...more].join('\n'), problems);
}
