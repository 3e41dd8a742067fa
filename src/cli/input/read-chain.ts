import type { ServiceChain } from '../../chain/service-chain.js';
import type { FormatInput } from '../../formats/input.js';
import { type ChainReading, type ReadChainOptions, safeReadChain } from '../../formats/read-chain.js';
import type { Config } from '../../rules/config/config.js';
import { commandError } from '../command-error.js';
import type { Surroundings } from '../surroundings.js';
import { findFiles } from './find-files.js';
import { chunksOf } from './read-source.js';
import { toldName } from './read-text.js';
import { errorsInWords, tellProblems } from './tell-problems.js';

/** A chain that was read, and how. */
export type ReadingOfChain = Extract<ChainReading, { readonly ok: true }>;

/**
 * Reads the chain of files, patterns or `-`, in any format; warnings are told on the way.
 *
 * @throws CommandError when there is no sound chain; its problems have been told by then
 */
export async function readChain(
  words: readonly string[],
  on: Surroundings,
  { formats }: Config,
): Promise<ServiceChain> {
  return (await readChainBy(words, { optionsByFormat: formats }, on)).chain;
}

/** Reads a chain as {@link readChain} does, in a format and with options that were given. */
export async function readChainBy(
  words: readonly string[],
  how: ReadChainOptions,
  on: Surroundings,
): Promise<ReadingOfChain> {
  const files = await findFiles(words, on);
  const inputs: FormatInput[] = [];
  for (const file of files) inputs.push({ file: toldName(file), content: chunksOf(file, on) });
  const result = await safeReadChain(inputs, how);
  await tellProblems(result.problems, on);
  if (!result.ok) throw commandError(`${errorsInWords(result.problems)}; no chain was read`);
  return result;
}
