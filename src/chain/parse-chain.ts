import { invalidChainError } from '../model/error.js';
import { readJsonText } from '../model/json-text.js';
import type { Problem } from '../model/problem.js';
import { readDocument } from '../model/read-document.js';
import { placeProblems, type SourceText } from '../model/source-text.js';
import { createChain, type FindSource } from './create-chain.js';
import type { ServiceChain } from './service-chain.js';

/** What reading a chain comes to: the chain, or why there is none. */
export type ParseResult =
  | {
      /** The document is sound. */
      readonly ok: true;
      /** The chain. */
      readonly chain: ServiceChain;
      /** Warnings. */
      readonly problems: readonly Problem[];
    }
  | {
      /** The document has errors. */
      readonly ok: false;
      /** Every error and warning. */
      readonly problems: readonly Problem[];
    };

/**
 * Reads a chain from a document: a value, or JSON text (see `service-chain/text` for YAML, files and bytes).
 *
 * All problems are found at once. With JSON text each has its line and column, and a key that comes twice is a problem too.
 *
 * @throws ServiceChainError `invalid-chain`, holding all problems.
 * @example
 * ```ts
 * import { parseChain } from 'service-chain';
 *
 * const chain = parseChain(`{
 *   "parties": { "desk": { "kind": "team" }, "guest": { "kind": "customer" } },
 *   "links": { "check-in": { "provider": "desk", "customer": "guest", "service": "check-in" } }
 * }`);
 * chain.touchpoints().map((link) => link.id); // [ 'check-in' ]
 * ```
 */
export function parseChain(source: unknown): ServiceChain {
  return chainOrThrow(safeParseChain(source));
}

/**
 * Reads a chain from a document, as {@link parseChain} does, and returns the problems instead of throwing.
 *
 * @example
 * ```ts
 * import { formatProblem, safeParseChain } from 'service-chain';
 *
 * const result = safeParseChain({ parties: {}, links: {}, mesures: {} });
 * if (!result.ok) console.log(result.problems.map(formatProblem).join('\n'));
 * // mesures: unknown key "mesures"; did you mean "measures"? [unknown-key]
 * ```
 */
export function safeParseChain(source: unknown): ParseResult {
  if (typeof source === 'string') return chainFromText(readJsonText(source));
  const { content, problems } = readDocument(source);
  return content ? { ok: true, chain: createChain(content), problems } : { ok: false, problems };
}

/** Makes the chain of a text that was read: the problems of text and document together, each with its place. */
export function chainFromText(text: SourceText): ParseResult {
  const isUnreadable = text.value === undefined && text.problems.length > 0;
  const document = isUnreadable ? { content: undefined, problems: [] } : readDocument(text.value);
  const problems = [...text.problems, ...placeProblems(document.problems, text.locate)].sort(byPlace);
  if (!document.content || problems.some(({ severity }) => severity === 'error'))
    return { ok: false, problems };
  return { ok: true, chain: createChain(document.content, sourceFinder(text)), problems };
}

/** In the order of the text; a stable sort leaves the others as they were found. */
function byPlace(a: Problem, b: Problem): number {
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}

/** The chain of a result; throws all problems when there is none. */
export function chainOrThrow(result: ParseResult): ServiceChain {
  if (!result.ok) throw invalidChainError(result.problems);
  return result.chain;
}

/** Places of ids are looked up at the first question, all of them in one walk over the text. */
function sourceFinder({ value, locate }: SourceText): FindSource {
  let places: Map<string, ReturnType<FindSource>> | undefined;
  return (id) => {
    if (!places) {
      const sections = value as Record<string, Record<string, unknown> | undefined>;
      const wanted = ['measures', 'goals', 'links', 'parties'].flatMap((section) =>
        Object.keys(sections[section] ?? {}).map((key) => ({ path: [section, key], at: 'key' as const })),
      );
      const found = locate(wanted);
      places = new Map(wanted.map(({ path }, i) => [path[1]!, found[i]]));
    }
    return places.get(id);
  };
}
