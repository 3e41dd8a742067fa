import type { Problem } from '../../model/problem.js';
import { decode } from '../../text/decode.js';
import { commandError } from '../command-error.js';
import type { Surroundings } from '../surroundings.js';
import { readSource, STANDARD_INPUT } from './read-source.js';
import { errorsInWords, tellProblems } from './tell-problems.js';

/** What a file that goes with a chain holds, in words, and how large it may be. */
export interface FileKind {
  readonly holds: string;
  readonly limit: number;
}

/** The name of a file in what is told of it. */
export function toldName(file: string): string {
  return file === STANDARD_INPUT ? '<stdin>' : file;
}

/**
 * The text of a file that goes with a chain.
 *
 * @throws CommandError when it cannot be read, is too large, or is no UTF-8
 */
export async function readText(file: string, kind: FileKind, on: Surroundings): Promise<string> {
  const name = toldName(file);
  const source = await readSource(file, kind.limit, on);
  if ('tooLarge' in source)
    throw commandError(`${name}: expected at most ${kind.limit} bytes of ${kind.holds}`);
  const decoded = decode(source.bytes, name);
  return 'problem' in decoded ? refuseFile([decoded.problem], kind, on) : decoded.text;
}

/** Tells the problems of a file, and gives up. @throws CommandError */
export async function refuseFile(
  problems: readonly Problem[],
  { holds }: FileKind,
  on: Surroundings,
): Promise<never> {
  await tellProblems(problems, on);
  throw commandError(`${errorsInWords(problems)} in the ${holds}`);
}
