import type { Adjacency } from '../algorithms/adjacency.js';
import { type Network, networkOf } from '../algorithms/network.js';
import type { CompiledChain } from '../chain/compiled-chain.js';

/**
 * What needs what, with a node for every link, as every link may fail by itself. Its suppliers are the events that may fail:
 * parties by their numbers, and behind them links by theirs.
 */
export interface SupplierNetwork {
  readonly network: Network;
  /** Per node: the supplier that fails it by itself, -1 for none. External customers are no suppliers. */
  readonly events: Int32Array;
  /** Per link: its node. */
  readonly linkNodes: Int32Array;
  /** Per supplier: the availability it states, -1 where it states none. */
  readonly stated: Float64Array;
}

const known = new WeakMap<CompiledChain, SupplierNetwork>();

/** The supplier network of a chain. O(parties + links + requirements) at the first call. */
export function supplierNetworkOf(chain: CompiledChain): SupplierNetwork {
  let suppliers = known.get(chain);
  if (!suppliers) {
    const linkNodes = nodesOfLinks(chain);
    suppliers = {
      network: networkOf(needsOf(chain, linkNodes), thresholdsOf(chain)),
      events: eventsOf(chain, linkNodes),
      linkNodes,
      stated: statedAvailabilities(chain),
    };
    known.set(chain, suppliers);
  }
  return suppliers;
}

/** Links without a node of their own get one behind all others. */
function nodesOfLinks(chain: CompiledChain): Int32Array {
  let next = chain.network.layout.nodeCount;
  return chain.columns.providers.map((_, link) =>
    chain.ownNode(link) === -1 ? next++ : chain.ownNode(link),
  );
}

/** An ordinary link needs its provider's default capability, and whoever needed that because of the link needs the link. */
function needsOf(chain: CompiledChain, linkNodes: Int32Array): Adjacency {
  const { needs, labels, layout } = chain.network;
  const { providers } = chain.columns;
  const ordinary = linkNodes.filter((node) => node >= layout.nodeCount).length;
  const offsets = new Int32Array(needs.offsets.length + ordinary);
  offsets.set(needs.offsets);
  const items = new Int32Array(needs.items.length + ordinary);
  items.set(needs.items);
  const lastOfParties = needs.offsets[layout.parties]!;
  for (let k = 0; k < lastOfParties; k++) if (labels[k] !== -1) items[k] = linkNodes[labels[k]!]!;
  for (const [link, node] of linkNodes.entries()) {
    if (node < layout.nodeCount) continue;
    const place = needs.items.length + node - layout.nodeCount;
    items[place] = providers[link]!;
    offsets[node + 1] = place + 1;
  }
  return { offsets, items };
}

function thresholdsOf(chain: CompiledChain): Int32Array {
  const { failAt, layout } = chain.network;
  const ordinary = layout.ownNodes ? chain.linkCount - layout.specials.length : chain.linkCount;
  const thresholds = new Int32Array(layout.nodeCount + ordinary).fill(1);
  thresholds.set(failAt);
  return thresholds;
}

function eventsOf(chain: CompiledChain, linkNodes: Int32Array): Int32Array {
  const { presenceOf, nodeCount } = chain.network.layout;
  const events = new Int32Array(linkNodes.reduce((most, node) => Math.max(most, node + 1), nodeCount)).fill(
    -1,
  );
  for (const [party, node] of presenceOf.entries()) if (!chain.isCustomer(party)) events[node] = party;
  for (const [link, node] of linkNodes.entries()) events[node] = chain.partyCount + link;
  return events;
}

function statedAvailabilities({ columns, partyCount, linkCount }: CompiledChain): Float64Array {
  const stated = new Float64Array(partyCount + linkCount);
  // Negative zero plus zero is zero.
  for (let party = 0; party < partyCount; party++)
    stated[party] = (columns.parties.field(party, 'availability') ?? -1) + 0;
  for (let link = 0; link < linkCount; link++)
    stated[partyCount + link] = (columns.links.field(link, 'availability') ?? -1) + 0;
  return stated;
}
