import { type Adjacency, adjacencyOf, reversed } from '../../algorithms/adjacency.js';
import type { CompiledChain } from '../../chain/compiled-chain.js';

/**
 * The paths of a chain as one graph that stays linear in it. Its nodes, in this order: every link as the first of a path; every link as
 * a later one; what links need, once for each party (whatever it receives) and once for each link that states it; every party that
 * a path starts at; every party that a path ends at.
 *
 * Its edges: from a party to the links it provides, as the first; from a link to what it needs and to its provider, where the
 * path may end; from what is needed to each of its links, as a later one. So the n-th link of a path stands at level 2n when a
 * first link stands at 2, and the parties a path starts and ends at stand one before and one behind their link.
 */
export interface PathGraph {
  readonly upstream: Adjacency;
  readonly downstream: Adjacency;
  /** Per node: the party (by its number) or the link (parties + its number) that it stands for; 0 where for neither. */
  readonly elements: Int32Array;
  /** Where each range of nodes begins. */
  readonly laterLinks: number;
  readonly startingParties: number;
  readonly endingParties: number;
}

const known = new WeakMap<CompiledChain, PathGraph>();

/** The graph of paths, made at the first call and kept. O(parties + links + requirements). */
export function pathGraphOf(chain: CompiledChain): PathGraph {
  let graph = known.get(chain);
  if (!graph) {
    graph = makeGraph(chain);
    known.set(chain, graph);
  }
  return graph;
}

function makeGraph(chain: CompiledChain): PathGraph {
  const { partyCount, linkCount } = chain;
  const startingParties = 2 * linkCount + partyCount + chain.columns.requirements.links.length;
  const endingParties = startingParties + partyCount;
  const elements = new Int32Array(endingParties + partyCount);
  for (let link = 0; link < linkCount; link++) {
    elements[link] = elements[linkCount + link] = partyCount + link;
  }
  for (let party = 0; party < partyCount; party++) {
    elements[startingParties + party] = elements[endingParties + party] = party;
  }
  const ranges = { laterLinks: linkCount, startingParties, endingParties };
  const upstream = edgesOf(chain, ranges, elements.length);
  return { upstream, downstream: reversed(upstream), elements, ...ranges };
}

function edgesOf(
  chain: CompiledChain,
  { laterLinks, startingParties, endingParties }: Omit<PathGraph, 'upstream' | 'downstream' | 'elements'>,
  nodeCount: number,
): Adjacency {
  const { linkCount, partyCount } = chain;
  const { providers, customers, requirements } = chain.columns;
  const needs = 2 * linkCount;
  const stated = needs + partyCount;
  const most = 6 * linkCount + requirements.members.length;
  const [from, to] = [new Int32Array(most), new Int32Array(most)];
  let end = 0;
  const add = (one: number, other: number) => {
    from[end] = one;
    to[end++] = other;
  };
  const needsOf = statedPlaces(chain).map((place, link) => {
    if (place !== -1) return stated + place;
    return chain.isCustomer(providers[link]!) ? -1 : needs + providers[link]!;
  });
  for (let link = 0; link < linkCount; link++) {
    add(startingParties + providers[link]!, link);
    add(needs + customers[link]!, laterLinks + link);
    for (const node of [link, laterLinks + link]) {
      add(node, endingParties + providers[link]!);
      if (needsOf[link] !== -1) add(node, needsOf[link]!);
    }
  }
  const { clauseOffsets, memberOffsets, members } = requirements;
  for (let place = 0; place < requirements.links.length; place++) {
    const last = memberOffsets[clauseOffsets[place + 1]!]!;
    for (let k = memberOffsets[clauseOffsets[place]!]!; k < last; k++) {
      add(stated + place, laterLinks + members[k]!);
    }
  }
  return adjacencyOf(nodeCount, from.subarray(0, end), to.subarray(0, end));
}

/** Per link: its place among those that state what they require, or -1. */
function statedPlaces({ linkCount, columns }: CompiledChain): Int32Array {
  const places = new Int32Array(linkCount).fill(-1);
  for (const [place, link] of columns.requirements.links.entries()) places[link] = place;
  return places;
}
