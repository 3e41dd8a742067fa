import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Assessment } from '../../rules/assessment.js';
import { toBaseline } from '../../rules/baseline/to-baseline.js';
import { commandError } from '../command-error.js';
import type { Surroundings } from '../surroundings.js';
import { refuseOverwriting } from './refuse-overwriting.js';

/**
 * Writes all that was found into a baseline file, and says so.
 *
 * @throws CommandError when the file cannot be written, or was read
 */
export async function writeBaseline(assessment: Assessment, file: string, on: Surroundings): Promise<void> {
  refuseOverwriting(file, on);
  const baseline = toBaseline(assessment);
  try {
    await writeFile(resolve(on.folder, file), `${JSON.stringify(baseline, null, 2)}\n`);
  } catch (error) {
    throw commandError(`${file}: cannot be written: ${(error as Error).message}`);
  }
  const count = baseline.findings.length;
  await on.errors.write(`${count} ${count === 1 ? 'finding' : 'findings'} recorded in ${file}\n`);
}
