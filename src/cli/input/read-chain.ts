import type { ParseResult } from '../../chain/parse-chain.js';
import type { ServiceChain } from '../../chain/service-chain.js';
import { MAX_JSON_SIZE, MAX_YAML_SIZE } from '../../text/limits.js';
import { safeParseChainText } from '../../text/parse-chain-text.js';
import { tooLarge } from '../../text/readable-text.js';
import { commandError } from '../command-error.js';
import type { Surroundings } from '../surroundings.js';
import { findFiles } from './find-files.js';
import { readSource, STANDARD_INPUT } from './read-source.js';
import { errorsInWords, tellProblems } from './tell-problems.js';

/**
 * Reads the chain of files, patterns or `-`; warnings are told on the way.
 *
 * @throws CommandError when there is no sound chain; its problems have been told by then
 */
export async function readChain(words: readonly string[], on: Surroundings): Promise<ServiceChain> {
  const files = await findFiles(words, on);
  const result = await parseFiles(files, on);
  await tellProblems(result.problems, on);
  if (!result.ok) throw commandError(`${errorsInWords(result.problems)}; no chain was read`);
  return result.chain;
}

async function parseFiles(files: readonly string[], on: Surroundings): Promise<ParseResult> {
  const [file] = files;
  if (file === undefined || files.length > 1) throw commandError('one file, for now');
  const name = file === STANDARD_INPUT ? '<stdin>' : file;
  const limit = /\.ya?ml$/i.test(file) ? MAX_YAML_SIZE : MAX_JSON_SIZE;
  const source = await readSource(file, limit, on);
  if ('tooLarge' in source) return { ok: false, problems: [tooLarge(source.tooLarge, limit, name)] };
  return safeParseChainText(source.bytes, { file: name });
}
