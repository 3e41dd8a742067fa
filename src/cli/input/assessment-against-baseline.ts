import type { Assessment } from '../../rules/assessment.js';
import type { Given } from '../command.js';
import { progressOf } from '../output/progress.js';
import type { Surroundings } from '../surroundings.js';
import { assessmentOf } from './assessment-of.js';
import type { Loaded } from './load-chain.js';
import { readBaseline } from './read-baseline.js';

/** The file of the baseline that was named, else that of the config. */
export function baselineFile(given: Given, { config }: Loaded): string | undefined {
  return given.value('baseline') ?? config.baseline;
}

/** Assesses a chain and tells how far work has come; what the file of a baseline knows is set aside. */
export async function assessmentAgainstBaseline(
  { chain, config }: Loaded,
  file: string | undefined,
  given: Given,
  on: Surroundings,
): Promise<Assessment> {
  const baseline = file === undefined ? undefined : await readBaseline(file, on);
  const progress = progressOf(on, 'asking');
  try {
    return assessmentOf(chain, config, given, on, { ...(baseline && { baseline }), onRule: progress.stage });
  } finally {
    progress.end();
  }
}
