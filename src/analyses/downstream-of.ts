import { rowOf } from '../algorithms/adjacency.js';
import { createFailureSimulator } from '../algorithms/failures.js';
import { createLevelSearch } from '../algorithms/levels.js';
import { type CompiledChain, compiledOf } from '../chain/compiled-chain.js';
import type { ServiceChain } from '../chain/service-chain.js';
import { defineTable } from '../tables/define-table.js';
import type { RowOf, Table } from '../tables/table.js';
import { checkedDistance, type ReachOptions } from './upstream.js';

/** The declaration of {@link downstreamOf}. */
export const downstreamTable = defineTable({
  name: 'downstream',
  title: 'What depends on a party or a link',
  description:
    'Every link that needs a given party or link, directly or through others: a row per dependent link.',
  key: ['link'],
  order: 'distance, link',
  columns: {
    link: { type: 'id', refers: 'link', description: 'A link that needs it.' },
    service: { type: 'text', description: 'What that link provides.' },
    provider: { type: 'id', refers: 'party', description: 'Who provides it.' },
    customer: { type: 'id', refers: 'party', description: 'Who is served by it.' },
    distance: {
      type: 'integer',
      unit: 'links',
      description:
        'How far upstream of this link the party or link stands; the links a party provides itself are 1.',
    },
    touchpoint: { type: 'boolean', description: 'Whether the link serves an external customer.' },
    stops: {
      type: 'boolean',
      description: 'Whether losing the party or link alone stops this link; never for a customer.',
    },
  },
});

/** A row of {@link downstreamOf}. @interface */
export type DownstreamRow = RowOf<typeof downstreamTable.columns>;

/**
 * What depends on a party or a link: the inverse of {@link upstreamOf}. A link stands downstream of another exactly when
 * the other stands upstream of it, at the same distance. Downstream of a party are the links it provides, at distance 1, and
 * all that need them. A link is no row of its own downstream. O(links and requirements reached).
 *
 * @param id the id of a party or of a link.
 * @throws ServiceChainError `unknown-id` when the chain has neither, `invalid-option` as {@link upstreamOf}.
 * @example
 * ```ts
 * import { downstreamOf } from 'service-chain';
 *
 * downstreamOf(chain, 'it').rows().filter((row) => row.touchpoint && row.stops);
 * ```
 */
export function downstreamOf<PartyId extends string, LinkId extends string>(
  chain: ServiceChain<PartyId, LinkId>,
  id: NoInfer<PartyId | LinkId>,
  options: ReachOptions = {},
): Table<DownstreamRow> {
  const maxDistance = checkedDistance(options);
  const isParty = chain.findParty(id) !== undefined;
  if (!isParty) chain.link(id as LinkId);
  return downstreamTable.of(() => rowsOf(chain, compiledOf(chain), id, isParty, maxDistance));
}

function* rowsOf(
  chain: ServiceChain,
  compiled: CompiledChain,
  id: string,
  isParty: boolean,
  maxDistance: number,
): Generator<DownstreamRow> {
  const number = (isParty ? compiled.partyNumbers : compiled.linkNumbers).get(id)!;
  const starts = isParty ? rowOf(compiled.outbound, number) : [number];
  const isCustomer = isParty && compiled.kinds[number] === 'customer';
  const stopped = new Set(isCustomer ? [] : createFailureSimulator(compiled.gates)(starts));
  const { nodes, distances } = createLevelSearch(compiled.neededBy, compiled.linkIds.length)(starts);
  for (const [place, node] of nodes.entries()) {
    if (distances[place]! > maxDistance) return;
    const link = chain.link(compiled.linkIds[node]!);
    if (link.id === id) continue;
    yield {
      link: link.id,
      service: link.service,
      provider: link.provider,
      customer: link.customer,
      distance: distances[place]!,
      touchpoint: chain.isTouchpoint(link.id),
      stops: stopped.has(node),
    };
  }
}
