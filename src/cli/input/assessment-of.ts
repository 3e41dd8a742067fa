import type { ServiceChain } from '../../chain/service-chain.js';
import { assess } from '../../rules/assess.js';
import type { Assessment } from '../../rules/assessment.js';
import type { Config } from '../../rules/config/config.js';
import type { Given } from '../command.js';
import type { Surroundings } from '../surroundings.js';
import { givenJudging } from './given-judging.js';

/** Asks every rule about a chain as the config sets them; what a baseline knows is found, too. */
export function assessmentOf(
  chain: ServiceChain,
  config: Config,
  given: Given,
  on: Surroundings,
): Assessment {
  return assess(chain, {
    preset: config.preset ?? 'recommended',
    rules: config.rules ?? {},
    ownRules: config.ownRules ?? [],
    ...givenJudging(given, config, on),
  });
}
