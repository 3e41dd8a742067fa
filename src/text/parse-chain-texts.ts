import { chainFromTexts } from '../chain/merging/chain-from-texts.js';
import type { NamedText } from '../chain/merging/source-document.js';
import { chainOrThrow, type ParseResult } from '../chain/parse-chain.js';
import type { ServiceChain } from '../chain/service-chain.js';
import { serviceChainError } from '../model/error.js';
import { readJsonText } from '../model/json-text.js';
import { checkOptionNames } from '../model/option-names.js';
import { quote } from '../model/problem.js';
import type { SourceText } from '../model/source-text.js';
import { safeParseChainText } from './parse-chain-text.js';
import { readableText, type TextFormat, yamlInstead } from './readable-text.js';
import { readYamlText } from './yaml-text.js';

/** One of several texts that make a chain together. */
export interface TextSource {
  /** The text, or the bytes of a file (UTF-8). */
  readonly text: string | Uint8Array;
  /** The name of the file; no two sources have the same. */
  readonly file: string;
  /** The language; else the ending of the file’s name tells, else the first character: `{` or `[` begins JSON. */
  readonly format?: TextFormat;
}

/** How to read several texts. */
export interface TextSourcesOptions {
  /** The largest size of each text, in bytes; {@link MAX_JSON_SIZE} or {@link MAX_YAML_SIZE} where nothing is said. */
  readonly maxSize?: number;
}

/**
 * Reads one chain from several documents in YAML and JSON, so that each team keeps its own. The chain is the one that a single document
 * with everything in it would give. One source is read as {@link parseChainText} reads it.
 *
 * - **Order** does not matter: documents are taken in the order of the names of their files (UTF-16 code units).
 * - **Parties, measures and goals** with the same id are one. What only one document states is taken; `tags`, `needs`, `leaders` and
 *   `meets` are united, attributes key by key. Of any other field that documents tell apart, the first value is taken and the
 *   `declarationConflicts` tell both; but what one of them holds to be `personal` is,
 *   the least `headcount` counts, and a role or an internal kind comes before others: the names of files do not decide what is shown of people. A document may name what it does not declare.
 * - **Links** with the same id are one, too, and must agree in provider, customer and service (spaces and capitals aside): else
 *   that is a problem, `duplicate-id`. What they require may come in any order.
 * - **Links under several ids** that agree in these three and are declared in different documents are one link, with the least of the
 *   ids; whatever names the others means it. They stay apart where one document declares two of them, or one `requires` names two.
 *   `declaredIn` tells which id a document uses.
 * - **Ratings, standards, measurements, contacts and suppressions** follow each other in the order of the documents. A standard
 *   that two documents state alike counts once.
 * - **Problems** are those of all documents, each with its file, line, column and path there; what documents say about each other is
 *   checked on the whole. Where one cannot be read, what it might declare is not missed. An empty one is only a warning.
 *
 * O(size of the documents), and the sorting of ids.
 *
 * @throws ServiceChainError `invalid-chain`, holding all problems (`duplicate-file` for two sources of the same name), or
 * `invalid-option`.
 * @example
 * ```ts
 * import { declarationConflicts } from 'service-chain';
 * import { parseChainTexts } from 'service-chain/text';
 *
 * const chain = parseChainTexts([
 *   {
 *     file: 'desk.yaml',
 *     text: `
 * parties: { desk: { kind: team }, guest: { kind: customer }, it: { kind: system, name: IT } }
 * links: { check-in: { provider: desk, customer: guest, service: check-in } }`,
 *   },
 *   {
 *     file: 'it.yaml',
 *     text: `
 * parties: { it: { kind: system, name: Systems, headcount: 4 } }
 * links: { tool: { provider: it, customer: desk, service: booking } }`,
 *   },
 * ]);
 * chain.linksInto('desk').map(({ id }) => id); // [ 'tool' ]
 * chain.party('it').headcount; // 4
 * chain.sourceOf('tool'); // { file: 'it.yaml', line: 3, column: 10 }
 * declarationConflicts(chain).rows().map(({ field, taken, other }) => [field, taken, other]); // [ [ 'name', '"IT"', '"Systems"' ] ]
 * ```
 */
export function parseChainTexts(
  sources: readonly TextSource[],
  options: TextSourcesOptions = {},
): ServiceChain {
  return chainOrThrow(safeParseChainTexts(sources, options));
}

/**
 * Reads one chain from several documents, as {@link parseChainTexts} does, and returns the problems instead of throwing.
 *
 * @throws ServiceChainError `invalid-option`
 */
export function safeParseChainTexts(
  sources: readonly TextSource[],
  options: TextSourcesOptions = {},
): ParseResult {
  checkOptionNames(options, ['maxSize']);
  checkSources(sources);
  const [first, ...others] = sources;
  if (first && others.length === 0) {
    const { text, ...named } = first;
    return safeParseChainText(text, { ...named, ...options });
  }
  return chainFromTexts(sources.map((source) => namedText(source, options)));
}

function checkSources(sources: unknown): void {
  if (!Array.isArray(sources))
    throw serviceChainError('invalid-option', `expected a list of sources, got ${quote(sources)}`);
  for (const source of sources as unknown[]) {
    checkOptionNames(source, ['text', 'file', 'format']);
    const { file } = source as Partial<TextSource>;
    if (typeof file === 'string' && file !== '') continue;
    throw serviceChainError(
      'invalid-option',
      `expected the name of a file for each source, got ${quote(file)}`,
    );
  }
}

function namedText({ text, ...named }: TextSource, options: TextSourcesOptions): NamedText {
  return { file: named.file, text: sourceText(text, { ...named, ...options }) };
}

function sourceText(
  source: string | Uint8Array,
  options: TextSourcesOptions & Omit<TextSource, 'text'>,
): SourceText {
  const { file } = options;
  const readable = readableText(source, options);
  if ('problem' in readable) {
    const locate: SourceText['locate'] = (wanted) => wanted.map(() => ({ file, line: 1, column: 1 }));
    return { value: undefined, problems: [readable.problem], locate };
  }
  if (readable.format === 'yaml') return readYamlText(readable.text, file);
  const json = readJsonText(readable.text, file);
  return yamlInstead(readable, json.problems, file) ?? json;
}
