import type { CompiledChain } from '../chain/compiled-chain.js';

/**
 * The links, but the start, that some path of stated requirements alone leads to: of the links upstream of the start, all others are
 * assumed. O(stated requirements reached).
 */
export function statedUpstream(chain: CompiledChain, start: number): ReadonlySet<number> {
  const { requirements } = chain.columns;
  const { layout } = chain.network;
  const found = new Set([start]);
  for (const link of found) {
    const place = chain.ownNode(link) - layout.specialsFrom;
    if (place < 0 || place >= requirements.links.length) continue;
    const from = requirements.memberOffsets[requirements.clauseOffsets[place]!]!;
    const to = requirements.memberOffsets[requirements.clauseOffsets[place + 1]!]!;
    for (let k = from; k < to; k++) found.add(requirements.members[k]!);
  }
  found.delete(start);
  return found;
}
