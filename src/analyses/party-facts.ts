import type { CompiledChain } from '../chain/compiled-chain.js';
import type { ClosureBlock } from './closure-blocks.js';

/** What is told of a touchpoint and a party behind it, for rows of touchpoints (by their bit in a block) and parties. */
export interface PartyFacts {
  /** Per row: 1 where the party alone stops the touchpoint. */
  critical(stopping: ClosureBlock, bits: Int32Array, parties: Int32Array): Uint8Array;
  /** Per row: how many links of the touchpoint's closure the party provides. */
  links(block: ClosureBlock, bits: Int32Array, parties: Int32Array): Int32Array;
}

/** Makes the facts about rows of a chain. O(rows), and for links the outbound links of the party of each row. */
export function createPartyFacts(chain: CompiledChain): PartyFacts {
  const { presenceOf } = chain.network.layout;
  return {
    critical({ words }, bits, parties) {
      const { of } = chain.partyFailures;
      const critical = new Uint8Array(parties.length);
      for (let at = 0; at < parties.length; at++) {
        const party = parties[at]!;
        const place = of[presenceOf[party]!]! * 8 + (bits[at]! >> 5);
        if (((words[place]! >>> (bits[at]! & 31)) & 1) === 1 && !chain.isCustomer(party)) critical[at] = 1;
      }
      return critical;
    },
    links({ words, touchpoints }, bits, parties) {
      const { outbound, lossNodes } = chain;
      const { of } = chain.closure;
      const links = new Int32Array(parties.length);
      for (let at = 0; at < parties.length; at++) {
        const party = parties[at]!;
        const bit = bits[at]!;
        let count = 0;
        for (let k = outbound.offsets[party]!; k < outbound.offsets[party + 1]!; k++) {
          const link = outbound.items[k]!;
          const node = lossNodes[link]!;
          if (node === -1) count += link === touchpoints[bit] ? 1 : 0;
          else count += (words[of[node]! * 8 + (bit >> 5)]! >>> (bit & 31)) & 1;
        }
        links[at] = count;
      }
      return links;
    },
  };
}
