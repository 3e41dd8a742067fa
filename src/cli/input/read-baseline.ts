import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { readJsonText } from '../../model/json-text.js';
import type { Problem } from '../../model/problem.js';
import type { Baseline } from '../../rules/baseline/baseline.js';
import { baselineProblems } from '../../rules/baseline/parse-baseline.js';
import { decode } from '../../text/decode.js';
import { commandError } from '../command-error.js';
import type { Surroundings } from '../surroundings.js';
import { readSource } from './read-source.js';
import { errorsInWords, tellProblems } from './tell-problems.js';

const MAX_SIZE = 64 * 1024 * 1024;

/**
 * Reads a baseline from its file.
 *
 * @throws CommandError when there is none, or it is not sound; the problems have been told by then
 */
export async function readBaseline(file: string, on: Surroundings): Promise<Baseline> {
  if (!existsSync(resolve(on.folder, file)))
    throw commandError(`${file}: there is no such baseline; check --write-baseline makes it`);
  const source = await readSource(file, MAX_SIZE, on);
  if ('tooLarge' in source) throw commandError(`${file}: expected at most ${MAX_SIZE} bytes of baseline`);
  const decoded = decode(source.bytes, file);
  if ('problem' in decoded) return refuse([decoded.problem], on);
  const { value, problems } = readJsonText(decoded.text, file);
  const found = problems.length > 0 ? problems : baselineProblems(value);
  return found.length > 0
    ? refuse(
        found.map((problem) => ({ file, ...problem })),
        on,
      )
    : (value as Baseline);
}

async function refuse(problems: readonly Problem[], on: Surroundings): Promise<never> {
  await tellProblems(problems, on);
  throw commandError(`${errorsInWords(problems)} in the baseline`);
}
