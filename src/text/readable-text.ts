import { type Problem, problemOf } from '../model/problem.js';
import type { SourceText } from '../model/source-text.js';
import { decode } from './decode.js';
import { MAX_JSON_SIZE, MAX_YAML_SIZE } from './limits.js';
import { readYamlText } from './yaml-text.js';

/** The languages a chain can be written in. */
export type TextFormat = 'json' | 'yaml';

/** A text that is small enough and was decoded, with its language. */
export interface ReadableText {
  readonly text: string;
  readonly format: TextFormat;
  /** Whether nothing but the first character tells that it is JSON. */
  readonly isGuess: boolean;
}

const LIMITS: Readonly<Record<TextFormat, number>> = { json: MAX_JSON_SIZE, yaml: MAX_YAML_SIZE };

/** A text ready to be read, or why it cannot be. */
export function readableText(
  source: string | Uint8Array,
  options: { readonly file?: string; readonly format?: TextFormat; readonly maxSize?: number },
): ReadableText | { readonly problem: Problem } {
  const { file } = options;
  const format = options.format ?? formatOf(source, file);
  const limit = options.maxSize ?? LIMITS[format];
  if (source.length > limit) return { problem: tooLarge(source.length, limit, file) };
  const decoded = typeof source === 'string' ? { text: source } : decode(source, file);
  if ('problem' in decoded) return decoded;
  const isGuess = format === 'json' && options.format === undefined && !/\.json$/i.test(file ?? '');
  return { text: decoded.text, format, isGuess };
}

/**
 * Text that only begins like JSON may be YAML in flow style, read here once its problems as JSON are known; `undefined` where it is
 * JSON, or neither, and what is wrong with the JSON is told.
 */
export function yamlInstead(
  { text, isGuess }: ReadableText,
  problems: readonly Problem[],
  file?: string,
): SourceText | undefined {
  const isNoJson = problems.some(({ code }) => code === 'invalid-json');
  if (!isGuess || !isNoJson || text.length > LIMITS.yaml) return undefined;
  const yaml = readYamlText(text, file);
  return yaml.problems.some(({ severity }) => severity === 'error') ? undefined : yaml;
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
