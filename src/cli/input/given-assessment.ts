import { assess } from '../../rules/assess.js';
import type { Assessment } from '../../rules/assessment.js';
import type { Preset } from '../../rules/presets.js';
import type { Given } from '../command.js';
import { progressOf } from '../output/progress.js';
import type { Surroundings } from '../surroundings.js';
import { givenJudging } from './given-judging.js';
import { givenSetups } from './given-setups.js';
import type { Loaded } from './load-chain.js';
import { readBaseline } from './read-baseline.js';

/** The assessment of a chain by the rules as they were given, else as the config sets them; held against a baseline where one is named. */
export async function givenAssessment(
  { chain, config }: Loaded,
  given: Given,
  on: Surroundings,
  { baseline: file }: { readonly baseline?: string | undefined } = {},
): Promise<Assessment> {
  const baseline = file === undefined ? undefined : await readBaseline(file, on);
  const progress = progressOf(on, 'asking');
  try {
    return assess(chain, {
      preset: (given.value('preset') ?? config.preset ?? 'recommended') as Preset,
      rules: givenSetups(given, config),
      ownRules: config.ownRules ?? [],
      ...givenJudging(given, config, on),
      ...(baseline && { baseline }),
      onRule: progress.stage,
    });
  } finally {
    progress.end();
  }
}
