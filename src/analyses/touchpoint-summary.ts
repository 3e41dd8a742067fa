import { compiledOf } from '../chain/compiled-chain.js';
import type { ServiceChain } from '../chain/service-chain.js';
import { defineTable } from '../tables/define-table.js';
import type { RowOf, Table } from '../tables/table.js';
import { MODELLED } from './completeness/modelled.js';
import { summaryBlocks } from './summary-blocks.js';

/** The declaration of {@link touchpointSummary}. */
export const touchpointSummaryTable = defineTable({
  name: 'touchpoint-summary',
  title: 'Each touchpoint at a glance',
  description:
    'How much stands behind each touchpoint, and what of it is unowned or a single point of failure.',
  key: ['touchpoint'],
  order: 'touchpoint',
  columns: {
    touchpoint: { type: 'id', refers: 'link', description: 'The touchpoint.' },
    service: { type: 'text', description: 'What the customer gets.' },
    provider: { type: 'id', refers: 'party', description: 'Who delivers it.' },
    customer: { type: 'id', refers: 'party', description: 'The external customer.' },
    owner: {
      type: 'id',
      refers: 'party',
      nullable: true,
      description: 'Who is accountable; null when nobody is named.',
    },
    links: { type: 'integer', unit: 'links', description: 'How many links it needs, itself left out.' },
    parties: {
      type: 'integer',
      unit: 'parties',
      description: 'How many parties stand behind it, its provider included.',
    },
    depth: {
      type: 'integer',
      unit: 'links',
      description: 'The greatest distance in its closure; 1 when it needs nothing.',
    },
    unownedUpstream: {
      type: 'integer',
      unit: 'links',
      description:
        'How many links it needs have nobody inside to answer for them, itself left out (see unowned-links).',
    },
    singlePoints: {
      type: 'integer',
      unit: 'parties',
      description: 'How many parties stop it by being down alone, customers left out.',
    },
    singlePointParties: { type: 'id', refers: 'party', list: true, description: 'Those parties, by id.' },
    assumedLinks: {
      type: 'integer',
      unit: 'links',
      description: 'How many links it needs rest on requirements nobody stated.',
    },
    modelled: {
      type: 'text',
      values: MODELLED,
      description:
        'partial: a party behind the touchpoint may receive more than the model holds, so more may stand behind it; complete: nothing that is missing there could change this row.',
    },
  },
});

/** A row of {@link touchpointSummary}. @interface */
export type TouchpointSummaryRow = RowOf<typeof touchpointSummaryTable.columns>;

/**
 * Each touchpoint at a glance: counts over its upstream closure (see {@link upstream}). O((parties + links) · touchpoints /
 * 32) for the counts, 256 touchpoints at a time; the depth and the lists of single points cost as {@link upstreamParties}.
 *
 * @example
 * ```ts
 * import { touchpointSummary } from 'service-chain';
 *
 * const fragile = touchpointSummary(chain).rows().toSorted((a, b) => b.singlePoints - a.singlePoints);
 * ```
 */
export function touchpointSummary(chain: ServiceChain): Table<TouchpointSummaryRow, 'touchpoint'> {
  return touchpointSummaryTable.ofBlocks(() => summaryBlocks(compiledOf(chain)));
}
