import { chainFromJson, chainFromText, chainOrThrow, type ParseResult } from '../chain/parse-chain.js';
import type { ServiceChain } from '../chain/service-chain.js';
import { checkOptionNames } from '../model/option-names.js';
import { type Problem, problemOf } from '../model/problem.js';
import { decode } from './decode.js';
import { MAX_JSON_SIZE, MAX_YAML_SIZE } from './limits.js';
import { readYamlText } from './yaml-text.js';

/** The languages a chain can be written in. */
export type TextFormat = 'json' | 'yaml';

/** How to read a text. */
export interface TextSourceOptions {
  /** The name of the file, for problems and {@link ServiceChain.sourceOf}. */
  readonly file?: string;
  /** The language; else the ending of the file's name tells, else the first character: `{` or `[` begins JSON. */
  readonly format?: TextFormat;
  /** The largest size that is read, in bytes; {@link MAX_JSON_SIZE} or {@link MAX_YAML_SIZE} where nothing is said. */
  readonly maxSize?: number;
}

const LIMITS: Readonly<Record<TextFormat, number>> = { json: MAX_JSON_SIZE, yaml: MAX_YAML_SIZE };
const READERS = {
  json: chainFromJson,
  yaml: (text: string, file?: string) => chainFromText(readYamlText(text, file)),
} as const;

/**
 * Reads a chain from YAML or JSON, given as text or as the bytes of a file (UTF-8). Every problem has its line and
 * column, and `chain.sourceOf(id)` tells later where a party or link was written.
 *
 * @throws ServiceChainError `invalid-chain`, holding all problems, or `invalid-option`.
 * @example
 * ```ts
 * import { readFile } from 'node:fs/promises';
 * import { parseChainText } from 'service-chain/text';
 *
 * const chain = parseChainText(await readFile('chain.yaml'), { file: 'chain.yaml' });
 * chain.sourceOf('frontDesk'); // { file: 'chain.yaml', line: 4, column: 3 }
 * ```
 */
export function parseChainText(source: string | Uint8Array, options: TextSourceOptions = {}): ServiceChain {
  return chainOrThrow(safeParseChainText(source, options));
}

/**
 * Reads a chain from YAML or JSON, as {@link parseChainText} does, and returns the problems instead of throwing.
 *
 * @throws ServiceChainError `invalid-option`
 */
export function safeParseChainText(
  source: string | Uint8Array,
  options: TextSourceOptions = {},
): ParseResult {
  checkOptionNames(options, ['file', 'format', 'maxSize']);
  const { file } = options;
  const format = options.format ?? formatOf(source, file);
  const limit = options.maxSize ?? LIMITS[format];
  if (source.length > limit) return { ok: false, problems: [tooLarge(source.length, limit, file)] };
  const decoded = typeof source === 'string' ? { text: source } : decode(source, file);
  if ('problem' in decoded) return { ok: false, problems: [decoded.problem] };
  const result = READERS[format](decoded.text, file);
  const isGuess = options.format === undefined && !/\.json$/i.test(file ?? '');
  const isNoJson = format === 'json' && result.problems.some(({ code }) => code === 'invalid-json');
  return isGuess && isNoJson && decoded.text.length <= LIMITS.yaml
    ? yamlOr(result, decoded.text, file)
    : result;
}

/** Text that begins like JSON may be YAML in flow style; if it is neither, what is wrong with the JSON is told. */
function yamlOr(result: ParseResult, text: string, file?: string): ParseResult {
  const yaml = readYamlText(text, file);
  return yaml.problems.some(({ severity }) => severity === 'error') ? result : chainFromText(yaml);
}

/** The problem of a source that is larger than the limit, stated before it is read. */
export function tooLarge(size: number, limit: number, file?: string): Problem {
  const expected = `at most ${limit} bytes`;
  const problem = problemOf({ code: 'too-large', path: [], expected, received: `${size} bytes` });
  return { ...problem, ...(file !== undefined && { file }) };
}

/** The language of a source, from the ending of its name, else from its first character. */
export function formatOf(source: string | Uint8Array, file = ''): TextFormat {
  if (/\.json$/i.test(file)) return 'json';
  if (/\.ya?ml$/i.test(file)) return 'yaml';
  const head =
    typeof source === 'string' ? source.slice(0, 1024) : new TextDecoder().decode(source.subarray(0, 1024));
  return /^[\ufeff\s]*[{[]/.test(head) ? 'json' : 'yaml';
}
