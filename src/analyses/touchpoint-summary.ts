import type { Levels } from '../algorithms/levels.js';
import { type CompiledChain, compiledOf } from '../chain/compiled-chain.js';
import type { ServiceChain } from '../chain/service-chain.js';
import { defineTable } from '../tables/define-table.js';
import type { RowOf, Table } from '../tables/table.js';
import { touchpointCriticality } from './criticality.js';
import { unownedReason } from './ownership.js';
import { createAssumedSearch, createReachSearch, providersIn } from './reach.js';

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
  },
});

/** A row of {@link touchpointSummary}. @interface */
export type TouchpointSummaryRow = RowOf<typeof touchpointSummaryTable.columns>;

/**
 * Each touchpoint at a glance: counts over its upstream closure (see {@link upstream}). Complexity as
 * {@link upstreamParties}.
 *
 * @example
 * ```ts
 * import { touchpointSummary } from 'service-chain';
 *
 * const fragile = touchpointSummary(chain).rows().toSorted((a, b) => b.singlePoints - a.singlePoints);
 * ```
 */
export function touchpointSummary(chain: ServiceChain): Table<TouchpointSummaryRow> {
  return touchpointSummaryTable.of(function* () {
    const compiled = compiledOf(chain);
    const search = createReachSearch(compiled);
    const assumedIn = createAssumedSearch(compiled);
    for (const start of compiled.touchpoints) {
      const levels = search(start);
      yield rowOf(chain, compiled, levels, assumedIn(levels));
    }
  });
}

function rowOf(
  chain: ServiceChain,
  compiled: CompiledChain,
  levels: Levels,
  assumed: Uint8Array,
): TouchpointSummaryRow {
  const start = levels.nodes[0]!;
  const link = chain.link(compiled.linkIds[start]!);
  const parties = [...providersIn(compiled, levels).keys()];
  const critical = touchpointCriticality(compiled)(start);
  const singlePoints = parties.filter((party) => critical.party(party));
  const upstream = Array.from(levels.nodes.subarray(1), (node) => chain.link(compiled.linkIds[node]!));
  return {
    touchpoint: link.id,
    service: link.service,
    provider: link.provider,
    customer: link.customer,
    owner: link.owner ?? null,
    links: upstream.length,
    parties: parties.length,
    depth: levels.distances.at(-1)!,
    unownedUpstream: upstream.filter((one) => unownedReason(chain, one) !== null).length,
    singlePoints: singlePoints.length,
    singlePointParties: singlePoints.map((party) => compiled.partyIds[party]!),
    assumedLinks: assumed.subarray(1).reduce((sum, flag) => sum + flag, 0),
  };
}
