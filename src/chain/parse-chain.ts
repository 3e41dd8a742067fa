import { invalidChainError } from '../model/error.js';
import { locateInJson } from '../model/json-places.js';
import { readJsonText } from '../model/json-text.js';
import type { DocumentPath, Problem, SourceLocation } from '../model/problem.js';
import { readDocument } from '../model/read-document.js';
import { type Locate, placeProblems, type SourceText, withoutMark } from '../model/source-text.js';
import type { ChainColumns } from './chain-columns.js';
import { type ChainSource, createChain } from './create-chain.js';
import { columnsOfChecked, columnsOfDocument, columnsOfJson } from './input/columns-of-document.js';
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
  if (typeof source === 'string') return chainFromJson(source);
  const columns = columnsOfDocument(source);
  if (columns) return { ok: true, chain: createChain(columns), problems: [] };
  const { content, problems } = readDocument(source);
  return content
    ? { ok: true, chain: createChain(columnsOfChecked(content)), problems }
    : { ok: false, problems };
}

/** Makes the chain of JSON text; the quick way while all is surely sound, else the complete one. */
export function chainFromJson(text: string, file?: string): ParseResult {
  const source = withoutMark(text);
  const columns = columnsOfJson(source);
  if (!columns) return chainFromText(readJsonText(text, file));
  return {
    ok: true,
    chain: createChain(columns, sourceFinder(columns, locateInJson(source, file))),
    problems: [],
  };
}

/** Makes the chain of a text that was read: the problems of text and document together, each with its place. */
export function chainFromText(text: SourceText): ParseResult {
  const quick = text.problems.length === 0 ? columnsOfDocument(text.value) : undefined;
  if (quick) return { ok: true, chain: createChain(quick, sourceFinder(quick, text.locate)), problems: [] };
  const isUnreadable = text.value === undefined && text.problems.length > 0;
  const document = isUnreadable ? { content: undefined, problems: [] } : readDocument(text.value);
  const problems = [...text.problems, ...placeProblems(document.problems, text.locate)].sort(byPlace);
  if (!document.content || problems.some(({ severity }) => severity === 'error'))
    return { ok: false, problems };
  const columns = columnsOfChecked(document.content);
  return { ok: true, chain: createChain(columns, sourceFinder(columns, text.locate)), problems };
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
function sourceFinder(columns: ChainColumns, locate: Locate): ChainSource {
  let places: Map<string, SourceLocation | undefined> | undefined;
  const sourceOf = (id: string) => {
    if (!places) {
      const sections = {
        measures: columns.measures.map((measure) => measure.id),
        goals: columns.goals.map((goal) => goal.id),
        links: columns.linkIds,
        parties: columns.partyIds,
      };
      const wanted = Object.entries(sections).flatMap(([section, ids]) =>
        ids.map((key) => ({ path: [section, key], at: 'key' as const })),
      );
      const found = locate(wanted);
      places = new Map(wanted.map(({ path }, i) => [path[1]!, found[i]]));
    }
    return places.get(id);
  };
  const sourcesAt = (paths: readonly DocumentPath[]) =>
    paths.length === 0 ? [] : locate(paths.map((path) => ({ path, at: 'value' as const })));
  return { sourceOf, sourcesAt };
}
