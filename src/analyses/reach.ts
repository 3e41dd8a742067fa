import { createLevelSearch, type Levels, pathTo } from '../algorithms/levels.js';
import type { CompiledChain } from '../chain/compiled-chain.js';

/** A link with everything upstream of it. */
export interface Reach {
  /** The link the search began at. */
  readonly start: number;
  /** The upstream closure by distance and then by id; the start is its first node, at distance 1. */
  readonly levels: Levels;
  /** Per place in the closure: 1 when every path to it passes a link without stated requirements before reaching it. */
  readonly assumed: Uint8Array;
}

/** Makes a search for what is upstream of a link; one searcher serves many links. */
export function createReachSearch(chain: CompiledChain): (start: number) => Reach {
  const search = createLevelSearch(chain.needs, chain.linkIds.length);
  return (start) => {
    const levels = search([start]);
    return { start, levels, assumed: assumedIn(chain, levels) };
  };
}

/** The parties that provide something in a closure, ascending: least distance and number of links. */
export function providersIn(
  { providers }: CompiledChain,
  { nodes, distances }: Levels,
): Map<number, { distance: number; links: number }> {
  const found = new Map<number, { distance: number; links: number }>();
  for (const [place, link] of nodes.entries()) {
    const party = found.get(providers[link]!);
    if (party) party.links++;
    else found.set(providers[link]!, { distance: distances[place]!, links: 1 });
  }
  return new Map([...found].sort(([a], [b]) => a - b));
}

/** The witness path to a place in a closure, as link ids from the start to the link. */
export function witnessOf({ linkIds }: CompiledChain, levels: Levels, place: number): string[] {
  return Array.from(pathTo(levels, place), (link) => linkIds[link]!);
}

/** What stated requirements alone lead to is not assumed; all the rest is. */
function assumedIn({ needs, stated }: CompiledChain, { nodes }: Levels): Uint8Array {
  const places = new Map(Array.from(nodes, (node, place) => [node, place]));
  const assumed = new Uint8Array(nodes.length).fill(1);
  const waiting = [nodes[0]!];
  assumed[0] = 0;
  for (const node of waiting) {
    if (!stated[node]) continue;
    for (let k = needs.offsets[node]!; k < needs.offsets[node + 1]!; k++) {
      const place = places.get(needs.items[k]!)!;
      if (!assumed[place]) continue;
      assumed[place] = 0;
      waiting.push(needs.items[k]!);
    }
  }
  return assumed;
}
