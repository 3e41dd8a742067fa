import { compiledOf } from '../chain/compiled-chain.js';
import type { ServiceChain } from '../chain/service-chain.js';
import { defineTable } from '../tables/define-table.js';
import type { RowOf, Table } from '../tables/table.js';
import { MODELLED } from './completeness/modelled.js';
import { partyBlocks } from './party-blocks.js';

/** The declaration of {@link upstreamParties}. */
export const upstreamPartiesTable = defineTable({
  name: 'upstream-parties',
  title: 'Who stands behind each touchpoint',
  description:
    'Every party that provides a link of a touchpoint’s upstream closure, its own provider included: the closure table of the chain.',
  key: ['touchpoint', 'party'],
  order: 'touchpoint, distance, party',
  columns: {
    touchpoint: { type: 'id', refers: 'link', description: 'The touchpoint.' },
    party: {
      type: 'id',
      refers: 'party',
      description: 'A party that provides for it, directly or through others.',
    },
    distance: {
      type: 'integer',
      unit: 'links',
      description: 'The least distance of the links it provides here; 1 serves the customer directly.',
    },
    critical: {
      type: 'boolean',
      description:
        'Whether the party being down alone stops the touchpoint (a single point of failure); never for a customer.',
    },
    links: {
      type: 'integer',
      unit: 'links',
      description: 'How many links of the closure it provides, the touchpoint included.',
    },
    modelled: {
      type: 'text',
      values: MODELLED,
      description:
        'partial: a party behind the touchpoint may receive more than the model holds, so more may stand behind it; complete: nothing that is missing there could change this row.',
    },
  },
});

/** A row of {@link upstreamParties}. @interface */
export type UpstreamPartiesRow = RowOf<typeof upstreamPartiesTable.columns>;

/**
 * Who stands behind each touchpoint: a row per touchpoint and party of its upstream closure (see {@link upstream}), with the
 * touchpoint's own provider at distance 1. BI tools call this the closure or bridge table. O(touchpoints · their
 * closures), many touchpoints at once; memory for the rows of up to 256 of them.
 *
 * @example
 * ```ts
 * import { upstreamParties } from 'service-chain';
 *
 * const singlePoints = upstreamParties(chain).rows().filter((row) => row.critical);
 * ```
 */
export function upstreamParties(chain: ServiceChain): Table<UpstreamPartiesRow, 'touchpoint' | 'party'> {
  return upstreamPartiesTable.ofBlocks(() => partyBlocks(compiledOf(chain)));
}
