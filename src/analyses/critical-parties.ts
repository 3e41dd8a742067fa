import { groupBy } from '../algorithms/group-by.js';
import type { ServiceChain } from '../chain/service-chain.js';
import { compareIds } from '../model/ids.js';
import { defineTable } from '../tables/define-table.js';
import type { RowOf, Table } from '../tables/table.js';
import { type ImpactRow, impact } from './impact.js';

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
  },
});

/** A row of {@link criticalParties}. @interface */
export type CriticalPartiesRow = RowOf<typeof criticalPartiesTable.columns>;

/**
 * The single points of failure: parties whose failure alone stops a touchpoint, those that stop most first. They are the minimal
 * cut sets of size one, and like cut sets range over parties that are not customers. Complexity as {@link impact}.
 *
 * @example
 * ```ts
 * import { criticalParties } from 'service-chain';
 *
 * const [worst] = criticalParties(chain).rows();
 * ```
 */
export function criticalParties(chain: ServiceChain): Table<CriticalPartiesRow> {
  return criticalPartiesTable.of(() =>
    [...groupBy(impact(chain), (row) => row.party)]
      .map(([party, rows]) => rowOf(chain, party, rows))
      .filter((row) => row.touchpointsStopped > 0)
      .sort((a, b) => b.touchpointsStopped - a.touchpointsStopped || compareIds(a.party, b.party)),
  );
}

function rowOf(chain: ServiceChain, party: string, rows: readonly ImpactRow[]): CriticalPartiesRow {
  const stopped = rows.filter((row) => row.stops).map((row) => row.touchpoint);
  return {
    party,
    lane: chain.laneOf(party) as CriticalPartiesRow['lane'],
    touchpointsStopped: stopped.length,
    touchpointsExposed: rows.length,
    stoppedShare: stopped.length / chain.touchpoints().length,
    vacant: chain.party(party).headcount === 0,
    touchpoints: stopped.sort(compareIds),
  };
}
