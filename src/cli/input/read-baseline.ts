import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { readJsonText } from '../../model/json-text.js';
import type { Baseline } from '../../rules/baseline/baseline.js';
import { baselineProblems } from '../../rules/baseline/parse-baseline.js';
import { commandError } from '../command-error.js';
import type { Surroundings } from '../surroundings.js';
import { type FileKind, readText, refuseFile } from './read-text.js';

const BASELINE: FileKind = { holds: 'baseline', limit: 64 * 1024 * 1024 };

/**
 * Reads a baseline from its file.
 *
 * @throws CommandError when there is none, or it is not sound; the problems have been told by then
 */
export async function readBaseline(file: string, on: Surroundings): Promise<Baseline> {
  if (!existsSync(resolve(on.folder, file)))
    throw commandError(`${file}: there is no such baseline; check --write-baseline makes it`);
  const { value, problems } = readJsonText(await readText(file, BASELINE, on), file);
  const found = problems.length > 0 ? problems : baselineProblems(value);
  if (found.length === 0) return value as Baseline;
  return refuseFile(
    found.map((problem) => ({ file, ...problem })),
    BASELINE,
    on,
  );
}
