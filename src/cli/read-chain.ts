import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { ParseResult } from '../chain/parse-chain.js';
import { MAX_JSON_SIZE, MAX_YAML_SIZE } from '../text/limits.js';
import { safeParseChainText } from '../text/parse-chain-text.js';
import { tooLarge } from '../text/readable-text.js';
import type { Surroundings } from './surroundings.js';

/** The word that stands for standard input. */
const STANDARD_INPUT = '-';

/**
 * Reads a chain from a file or standard input. A source over the limit is refused before it fills memory.
 *
 * @throws the error of the file system when the file cannot be read.
 */
export async function readChain(file: string, { input }: Surroundings): Promise<ParseResult> {
  const isInput = file === STANDARD_INPUT;
  const name = isInput ? '<stdin>' : file;
  const limit = /\.ya?ml$/i.test(file) ? MAX_YAML_SIZE : MAX_JSON_SIZE;
  const size = isInput ? 0 : (await stat(file)).size;
  if (size > limit) return { ok: false, problems: [tooLarge(size, limit, name)] };
  const chunks: Uint8Array[] = [];
  let read = 0;
  for await (const chunk of isInput ? input : createReadStream(file)) {
    read += chunk.length;
    if (read > limit) return { ok: false, problems: [tooLarge(read, limit, name)] };
    chunks.push(chunk);
  }
  return safeParseChainText(Buffer.concat(chunks), { file: name });
}
