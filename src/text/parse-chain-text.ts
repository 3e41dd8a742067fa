import { chainFromJson, chainFromText, chainOrThrow, type ParseResult } from '../chain/parse-chain.js';
import type { ServiceChain } from '../chain/service-chain.js';
import { checkOptionNames } from '../model/option-names.js';
import { readableText, type TextFormat, yamlInstead } from './readable-text.js';
import { readYamlText } from './yaml-text.js';

/** How to read a text. */
export interface TextSourceOptions {
  /** The name of the file, for problems and {@link ServiceChain.sourceOf}. */
  readonly file?: string;
  /** The language; else the ending of the file's name tells, else the first character: `{` or `[` begins JSON. */
  readonly format?: TextFormat;
  /** The largest size that is read, in bytes; {@link MAX_JSON_SIZE} or {@link MAX_YAML_SIZE} where nothing is said. */
  readonly maxSize?: number;
}

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
  const readable = readableText(source, options);
  if ('problem' in readable) return { ok: false, problems: [readable.problem] };
  const result = READERS[readable.format](readable.text, options.file);
  const yaml = yamlInstead(readable, result.problems, options.file);
  return yaml ? chainFromText(yaml) : result;
}
