import { type CountingStandard, createCountingStandards } from '../analyses/counting-standard.js';
import { compiledOf } from '../chain/compiled-chain.js';
import type { ServiceChain } from '../chain/service-chain.js';
import { serviceChainError } from '../model/error.js';
import { knownMeasures } from '../model/known-measures.js';
import { checkKnownName } from '../model/known-name.js';
import { checkOptionNames } from '../model/option-names.js';
import { isPlainMap } from '../model/plain-map.js';
import { quote } from '../model/problem.js';

/** How a chain and an observation are brought together. */
export interface ConformanceOptions {
  /** The id of the party in the chain by what the log calls it; where it says nothing, the name in the log is taken to be the id. */
  readonly names?: Readonly<Record<string, string>> | undefined;
  /** The id of the measure whose standards waiting is compared with; its unit is minutes, and lower is better. `response-time` where nothing is said. */
  readonly measure?: string | undefined;
}

/** The options, checked. */
export interface ConformancePlan {
  /** The id of a party of the chain by what the log calls it. */
  readonly names: ReadonlyMap<string, string>;
  /** The standard that counts for a link, by its id. */
  readonly standardOf: (link: string) => CountingStandard | undefined;
}

/** @throws ServiceChainError `invalid-option` */
export function conformancePlan(chain: ServiceChain, options: ConformanceOptions): ConformancePlan {
  checkOptionNames(options, ['names', 'measure']);
  const { names = {}, measure } = options;
  const { columns } = compiledOf(chain);
  const measureId = checkedMeasure(chain, measure);
  const standards = createCountingStandards(columns);
  return {
    names: checkedNames(chain, names),
    standardOf: (link) =>
      measureId === undefined ? undefined : standards(columns.linkNumber(link), measureId),
  };
}

function checkedNames(
  chain: ServiceChain,
  names: Readonly<Record<string, string>>,
): ReadonlyMap<string, string> {
  if (!isPlainMap(names))
    throw serviceChainError(
      'invalid-option',
      `expected names to be a map from names in the log to ids of parties, got ${quote(names)}`,
    );
  const known = chain.parties().map(({ id }) => id);
  const entries = Object.entries(names);
  for (const [, id] of entries) if (chain.findParty(id) === undefined) checkKnownName('party', id, known);
  return new Map(entries);
}

/** The measure that waiting is compared with where nothing else is asked. */
export const RESPONSE_TIME = 'response-time';

/** A chain may understand response time in another way: then nothing is compared, unless it was asked for. */
function checkedMeasure(chain: ServiceChain, asked: string | undefined): string | undefined {
  const measures = knownMeasures(chain.content.measures);
  if (asked !== undefined) checkKnownName('measure', asked, [...measures.keys()]);
  const measure = measures.get(asked ?? RESPONSE_TIME);
  if (measure?.unit === 'minutes' && measure.better === 'lower') return measure.id;
  if (asked === undefined) return undefined;
  const message = `expected measure to be one in minutes of which lower is better, got ${quote(asked)}`;
  throw serviceChainError('invalid-option', message);
}
