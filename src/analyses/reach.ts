import { createLevelSearch, type Levels, pathTo } from '../algorithms/levels.js';
import type { CompiledChain } from '../chain/compiled-chain.js';

/** Makes a search for what is upstream of a link: its closure by distance and then by id, the link itself first. */
export function createReachSearch({ needs, linkIds }: CompiledChain): (start: number) => Levels {
  const search = createLevelSearch(needs, linkIds.length);
  return (start) => search([start]);
}

/** Makes the question which places of a closure are assumed: 1 where every path passes a link that states nothing. */
export function createAssumedSearch({
  needs,
  stated,
  linkIds,
}: CompiledChain): (levels: Levels) => Uint8Array {
  const places = new Int32Array(linkIds.length);
  return ({ nodes }) => {
    for (const [place, node] of nodes.entries()) places[node] = place;
    const assumed = new Uint8Array(nodes.length).fill(1);
    assumed[0] = 0;
    const waiting = [nodes[0]!];
    for (const node of waiting) {
      if (!stated[node]) continue;
      for (let k = needs.offsets[node]!; k < needs.offsets[node + 1]!; k++) {
        const needed = needs.items[k]!;
        if (!assumed[places[needed]!]) continue;
        assumed[places[needed]!] = 0;
        waiting.push(needed);
      }
    }
    return assumed;
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
