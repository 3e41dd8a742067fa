import { compiledOf } from '../chain/compiled-chain.js';
import type { ServiceChain } from '../chain/service-chain.js';
import { defineTable } from '../tables/define-table.js';
import type { RowOf, Table } from '../tables/table.js';
import { MODELLED } from './completeness/modelled.js';
import { impactBlocks } from './impact-blocks.js';

/** The declaration of {@link impact}. */
export const impactTable = defineTable({
  name: 'impact',
  title: 'Which touchpoints each party reaches',
  description:
    'Every touchpoint that depends on a party, its own touchpoints included: the closure table read from the party.',
  key: ['party', 'touchpoint'],
  order: 'party, distance, touchpoint',
  columns: {
    party: { type: 'id', refers: 'party', description: 'The party.' },
    touchpoint: {
      type: 'id',
      refers: 'link',
      description: 'A touchpoint that depends on it, directly or through others.',
    },
    distance: {
      type: 'integer',
      unit: 'links',
      description: 'How far the party stands from the touchpoint’s customer; 1 serves them directly.',
    },
    stops: {
      type: 'boolean',
      description: 'Whether the party being down alone stops the touchpoint; never for a customer.',
    },
    links: {
      type: 'integer',
      unit: 'links',
      description: 'How many links of the touchpoint’s closure it provides.',
    },
    modelled: {
      type: 'text',
      values: MODELLED,
      description:
        'partial: a party behind the touchpoint may receive more than the model holds, so more may stand behind it; complete: nothing that is missing there could change this row.',
    },
  },
});

/** A row of {@link impact}. @interface */
export type ImpactRow = RowOf<typeof impactTable.columns>;

/**
 * Which touchpoints each party reaches, and which stop without it: {@link upstreamParties} read from the party. A party
 * that no touchpoint depends on has no row. Complexity as {@link upstreamParties}, once for
 * every 16 million rows, and a sort of each party's rows.
 *
 * @example
 * ```ts
 * import { impact } from 'service-chain';
 *
 * impact(chain).rows().filter((row) => row.party === 'it' && row.stops).map((row) => row.touchpoint);
 * ```
 */
export function impact(chain: ServiceChain): Table<ImpactRow, 'party' | 'touchpoint'> {
  return impactTable.ofBlocks((wanted) => impactBlocks(compiledOf(chain), wanted));
}
