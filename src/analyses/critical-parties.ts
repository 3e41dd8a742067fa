import { type CompiledChain, compiledOf } from '../chain/compiled-chain.js';
import type { ServiceChain } from '../chain/service-chain.js';
import { type Block, coded, flags, numbers } from '../tables/blocks.js';
import { defineTable } from '../tables/define-table.js';
import type { RowOf, Table } from '../tables/table.js';
import { MODELLED, modelledVector } from './completeness/modelled.js';
import { losses } from './losses.js';
import { listVectors } from './touchpoint-lists.js';

/** The declaration of {@link criticalParties}. */
export const criticalPartiesTable = defineTable({
  name: 'critical-parties',
  title: 'Single points of failure',
  description: 'Every party whose failure alone stops at least one touchpoint, and the touchpoints it stops.',
  key: ['party'],
  order: 'touchpointsStopped (most first), party',
  columns: {
    party: { type: 'id', refers: 'party', description: 'The party; never an external customer.' },
    lane: { type: 'text', values: ['front-stage', 'support', 'partner'], description: 'Where it stands.' },
    touchpointsStopped: {
      type: 'integer',
      unit: 'touchpoints',
      description: 'How many touchpoints stop when it alone is down.',
    },
    touchpointsExposed: {
      type: 'integer',
      unit: 'touchpoints',
      description: 'How many touchpoints depend on it at all.',
    },
    stoppedShare: {
      type: 'number',
      unit: 'share (0 to 1)',
      description: 'Touchpoints it stops, as a share of all touchpoints of the chain.',
    },
    vacant: { type: 'boolean', description: 'Whether its headcount is 0.' },
    touchpoints: { type: 'id', refers: 'link', list: true, description: 'The touchpoints it stops, by id.' },
    modelled: {
      type: 'text',
      values: MODELLED,
      description:
        'partial: touchpoints that are not counted here may depend on it by links that the model does not hold, or be missing themselves, as some parties are modelled in part; complete: no missing link could change this row.',
    },
  },
});

/** A row of {@link criticalParties}. @interface */
export type CriticalPartiesRow = RowOf<typeof criticalPartiesTable.columns>;

/**
 * The single points of failure: parties whose failure alone stops a touchpoint, those that stop most first. They are the minimal
 * cut sets of size one, and like cut sets range over parties that are not customers. Complexity as {@link blastRadius}, and the lists.
 *
 * @example
 * ```ts
 * import { criticalParties } from 'service-chain';
 *
 * const [worst] = criticalParties(chain).rows();
 * ```
 */
export function criticalParties(chain: ServiceChain): Table<CriticalPartiesRow, 'party'> {
  return criticalPartiesTable.ofBlocks(() => criticalBlocks(compiledOf(chain)));
}

function* criticalBlocks(chain: CompiledChain): Generator<Block> {
  const { suppliers, exposed, stopped, lanes, mayReachMore } = losses(chain);
  const parties = suppliers.filter((party) => stopped(party) > 0);
  parties.sort((a, b) => stopped(b) - stopped(a) || a - b);
  const { presenceOf } = chain.network.layout;
  const nodeOf = (party: number) => presenceOf[party]!;
  for (const { from, to, touchpoints } of listVectors(chain, 'partyFailures', parties, stopped, nodeOf)) {
    const some = parties.subarray(from, to);
    yield {
      length: some.length,
      columns: {
        party: () => coded(some, chain.columns.partyIds),
        lane: () => lanes(some),
        touchpointsStopped: () => numbers(some.map(stopped)),
        touchpointsExposed: () => numbers(some.map(exposed)),
        stoppedShare: () =>
          numbers(Float64Array.from(some, (party) => stopped(party) / chain.touchpoints.length)),
        vacant: () => flags(Uint8Array.from(some, (party) => (isVacant(chain, party) ? 1 : 0))),
        touchpoints,
        modelled: () => modelledVector(some, mayReachMore),
      },
    };
  }
}

function isVacant({ columns }: CompiledChain, party: number): boolean {
  return columns.parties.field(party, 'headcount') === 0;
}
