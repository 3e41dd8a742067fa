import { rowOf as itemsOf } from '../algorithms/adjacency.js';
import { createClosureSearch } from '../algorithms/closure-of-one.js';
import { type Dependents, dependentsOf } from '../algorithms/dependents.js';
import { orderByLevel } from '../algorithms/order-by-level.js';
import { checkChain } from '../chain/check-chain.js';
import { type CompiledChain, compiledOf } from '../chain/compiled-chain.js';
import type { ServiceChain } from '../chain/service-chain.js';
import { checkOptionNames } from '../model/option-names.js';
import { type Block, flags, numbers } from '../tables/blocks.js';
import { defineTable } from '../tables/define-table.js';
import type { RowOf, Table } from '../tables/table.js';
import { MODELLED, modelledVector } from './completeness/modelled.js';
import { openLinks } from './completeness/open-links.js';
import { linkVectors } from './link-vectors.js';
import { checkedDistance, type ReachOptions } from './reach-options.js';

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
    modelled: {
      type: 'text',
      values: MODELLED,
      description:
        'partial: a party behind this link may receive more than the model holds, so it may need more, and sooner; complete: nothing that is missing there could change this row.',
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
): Table<DownstreamRow, 'link'> {
  checkOptionNames(options, ['maxDistance']);
  const maxDistance = checkedDistance(options);
  checkChain(chain);
  const isParty = chain.findParty(id) !== undefined;
  if (!isParty) chain.link(id as LinkId);
  return downstreamTable.ofBlocks(() => {
    const compiled = compiledOf(chain);
    const { columns } = compiled;
    const lost = isParty
      ? ofParty(compiled, columns.partyNumber(id))
      : ofLink(compiled, columns.linkNumber(id));
    return [blockOf(compiled, lost, maxDistance)];
  });
}

/** What is asked about, in nodes of the requirement network. */
interface Lost {
  /** The link asked about, which is no row; -1 for a party. */
  readonly link: number;
  /** Where the search starts, and at which distance. */
  readonly seeds: readonly number[];
  readonly distance: number;
  /** The node that fails with it; -1 for none. */
  readonly node: number;
}

/** The links of a party are at distance 1: those that rest on its default capability, and its special ones. */
function ofParty(chain: CompiledChain, party: number): Lost {
  const own = Array.from(itemsOf(chain.outbound, party), (link) => chain.ownNode(link)).filter(
    (node) => node !== -1,
  );
  const node = chain.isCustomer(party) ? -1 : chain.network.layout.presenceOf[party]!;
  return { link: -1, seeds: [party, ...own], distance: 1, node };
}

/** A special link is at distance 1 itself; an ordinary one has at distance 2 what rests on its customer's capability. */
function ofLink(chain: CompiledChain, link: number): Lost {
  const node = chain.lossNodes[link]!;
  const isOrdinary = chain.ownNode(link) === -1;
  return { link, seeds: node === -1 ? [] : [node], distance: isOrdinary ? 2 : 1, node };
}

function blockOf(chain: CompiledChain, lost: Lost, maxDistance: number): Block {
  const { neededBy, transparentFrom } = chain.network;
  const found = dependentsOf(neededBy, transparentFrom, lost.seeds, lost.distance);
  const all = orderByLevel(
    linksAt(chain, found).filter((link) => link !== lost.link),
    (link) => found.levels[chain.nodeOf(link)]!,
  );
  const length = all.levels.findIndex((level) => level > maxDistance);
  const links = length === -1 ? all.numbers : all.numbers.subarray(0, length);
  return {
    length: links.length,
    columns: {
      ...linkVectors(chain, links),
      modelled: () => modelledVector(links, openLinks(chain).isOpen),
      distance: () => numbers(all.levels.subarray(0, links.length)),
      touchpoint: () => flags(Uint8Array.from(links, (link) => (chain.isTouchpoint(link) ? 1 : 0))),
      stops: () => flags(stoppedBy(chain, lost.node, links)),
    },
  };
}

/** The links that work by the nodes found. */
function linksAt(chain: CompiledChain, { nodes }: Dependents): Int32Array {
  const { layout } = chain.network;
  const links: number[] = [];
  for (const node of nodes) {
    if (node >= layout.specialsFrom && node < layout.gatesFrom)
      links.push(layout.specials[node - layout.specialsFrom]!);
    if (node >= layout.parties) continue;
    for (const link of itemsOf(chain.outbound, node)) if (chain.ownNode(link) === -1) links.push(link);
  }
  return Int32Array.from(links);
}

function stoppedBy(chain: CompiledChain, node: number, links: Int32Array): Uint8Array {
  if (node === -1) return new Uint8Array(links.length);
  const { of, neededBy } = chain.singleFailures;
  const leadsTo = createClosureSearch(neededBy)(of[node]!);
  return Uint8Array.from(links, (link) => (leadsTo(of[chain.nodeOf(link)]!) ? 1 : 0));
}
