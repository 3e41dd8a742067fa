import { problemsError } from '../../model/error.js';
import type { Problem } from '../../model/problem.js';
import { schemaProblems } from '../../model/schema-problems.js';
import { type Baseline, baselineSchema } from './baseline.js';

/** What is wrong with a value that should be a baseline; its paths begin with `baseline`. */
export function baselineProblems(value: unknown): readonly Problem[] {
  const result = baselineSchema.safeParse(value);
  return result.success ? [] : schemaProblems(result.error.issues, value, ['baseline'], baselineSchema);
}

/**
 * Reads a baseline from a value, such as what `JSON.parse` gives of a file that {@link toBaseline} filled.
 *
 * @throws ServiceChainError `invalid-config`, holding all problems
 * @example
 * ```ts
 * import { assess, parseBaseline, toBaseline } from 'service-chain/rules';
 *
 * const text = JSON.stringify(toBaseline(assess(chain)));
 * assess(chain, { baseline: parseBaseline(JSON.parse(text)) }).findings.rows().length; // 0
 * ```
 */
export function parseBaseline(value: unknown): Baseline {
  const problems = baselineProblems(value);
  if (problems.length > 0) throw problemsError('invalid-config', problems);
  return value as Baseline;
}
