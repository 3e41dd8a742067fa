import type { ServiceChain } from '../chain/service-chain.js';
import { checkOptionNames } from '../model/option-names.js';
import type { Rule } from '../rules/rule.js';
import type { Table } from '../tables/table.js';
import { conformance } from './conformance.js';
import { type ConformanceOptions, RESPONSE_TIME } from './conformance-options.js';
import type { ObservedLinksRow } from './observed-links-table.js';
import { observedStandards } from './observed-standards.js';
import type { Observation } from './rules/observation.js';
import { shadowLink } from './rules/shadow-link.js';
import { standardMissedInLog } from './rules/standard-missed-in-log.js';
import { unknownPerformer } from './rules/unknown-performer.js';
import { unusedLink } from './rules/unused-link.js';

/**
 * Rules that make findings of what `conformance` and `observedStandards` tell, for `ownRules` of `assess` and of a config file, so that they
 * stand among all others with settings, baselines and suppressions: `shadow-link`, `unknown-performer`, `unused-link` (an info) and
 * `standard-missed-in-log`.
 *
 * Nothing that is withheld or suppressed is found. A link is unused only where nothing hidden could be of it, so never where the
 * observation has links too rare to be told apart, and only between parties that the log shows, unless the rule is set to `among: all`. A name
 * that the chain does not know makes no shadow links. All rules of a run share one comparison, which costs what `conformance` does.
 *
 * @throws ServiceChainError `invalid-option`; where `names` or `measure` do not fit a chain, when that is assessed.
 * @example
 * ```ts
 * import { conformanceRules, observedLinksTable } from 'service-chain/mining';
 * import { assess } from 'service-chain/rules';
 *
 * const observed = observedLinksTable.of(() => []);
 * const ownRules = conformanceRules(observed, { names: { 'Front Office': 'frontDesk' } });
 * ownRules.map(({ id }) => id);
 * // [ 'shadow-link', 'unknown-performer', 'unused-link', 'standard-missed-in-log' ]
 * assess(chain, { ownRules, rules: { 'shadow-link': { severity: 'error', least: 20 } } });
 * ```
 */
export function conformanceRules(
  observed: Table<ObservedLinksRow>,
  options: ConformanceOptions = {},
): readonly Rule[] {
  checkOptionNames(options, ['names', 'measure']);
  const observation: Observation = {
    pairs: (chain: ServiceChain) => conformance(chain, observed, options),
    standards: (chain: ServiceChain) => observedStandards(chain, observed, options),
    measure: options.measure ?? RESPONSE_TIME,
  };
  return [
    shadowLink(observation),
    unknownPerformer(observation),
    unusedLink(observation),
    standardMissedInLog(observation),
  ];
}
