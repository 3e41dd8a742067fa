import type { CompiledChain } from '../chain/compiled-chain.js';
import { partyOfNode } from './reach.js';

/** Told which parties, ascending, are new to which starts: eight words per party. */
export type VisitParties = (parties: Int32Array, words: Int32Array) => void;

/**
 * Makes the step from nodes to parties in a search from many starts: of the nodes that are new on a level, the parties that provide
 * what they stand for and that no nearer level had, ascending. O(nodes · log nodes) for a level.
 */
export function createPartyLevels(
  chain: CompiledChain,
): (nodes: Int32Array, words: Int32Array, visit: VisitParties) => void {
  if (chain.network.layout.specials.length === 0) {
    return (nodes, words, visit) => visit(nodes.slice().sort(), words);
  }
  const seen = new Int32Array(chain.partyCount * 8);
  const fresh = new Int32Array(chain.partyCount * 8);
  const isFound = new Uint8Array(chain.partyCount);
  return (nodes, words, visit) => {
    const found: number[] = [];
    for (const node of nodes) {
      const party = partyOfNode(chain, node);
      if (party === -1) continue;
      if (isFound[party] === 0) found.push(party);
      isFound[party] = 1;
      for (let word = 0; word < 8; word++) {
        fresh[party * 8 + word]! |= words[node * 8 + word]! & ~seen[party * 8 + word]!;
      }
    }
    const parties = Int32Array.from(found).sort();
    visit(parties, fresh);
    for (const party of parties) {
      isFound[party] = 0;
      for (let at = party * 8; at < party * 8 + 8; at++) {
        seen[at]! |= fresh[at]!;
        fresh[at] = 0;
      }
    }
  };
}
