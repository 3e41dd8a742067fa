import type { ServiceChain } from '../../chain/service-chain.js';
import { type AssessOptions, assess } from '../../rules/assess.js';
import type { Assessment } from '../../rules/assessment.js';
import type { Config } from '../../rules/config/config.js';
import type { Preset } from '../../rules/presets.js';
import type { Given } from '../command.js';
import type { Surroundings } from '../surroundings.js';
import { givenJudging } from './given-judging.js';
import { givenSetups } from './given-setups.js';

/** Asks the rules about a chain as they were given, else as the config sets them; what a baseline knows is found, too, unless one is handed over. */
export function assessmentOf(
  chain: ServiceChain,
  config: Config,
  given: Given,
  on: Surroundings,
  more: Pick<AssessOptions, 'baseline' | 'onRule'> = {},
): Assessment {
  return assess(chain, {
    preset: (given.value('preset') ?? config.preset ?? 'recommended') as Preset,
    rules: givenSetups(given, config),
    ownRules: config.ownRules ?? [],
    ...givenJudging(given, config, on),
    ...more,
  });
}
