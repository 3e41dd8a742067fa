import type { ParseResult } from '../../chain/parse-chain.js';
import type { ServiceChain } from '../../chain/service-chain.js';
import type { Problem } from '../../model/problem.js';
import { MAX_JSON_SIZE, MAX_YAML_SIZE } from '../../text/limits.js';
import { safeParseChainTexts, type TextSource } from '../../text/parse-chain-texts.js';
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

/** Every file is read before any problem is told, so that all problems of all files are told at once. */
async function parseFiles(files: readonly string[], on: Surroundings): Promise<ParseResult> {
  const sources: TextSource[] = [];
  const problems: Problem[] = [];
  for (const file of files) {
    const name = file === STANDARD_INPUT ? '<stdin>' : file;
    const limit = /\.ya?ml$/i.test(file) ? MAX_YAML_SIZE : MAX_JSON_SIZE;
    const source = await readSource(file, limit, on);
    if ('tooLarge' in source) problems.push(tooLarge(source.tooLarge, limit, name));
    else sources.push({ text: source.bytes, file: name });
  }
  if (problems.length === 0) return safeParseChainTexts(sources);
  const others = sources.length === 0 ? [] : safeParseChainTexts(sources).problems;
  return { ok: false, problems: [...problems, ...others] };
}
