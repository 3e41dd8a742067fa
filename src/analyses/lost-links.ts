import { createFailureSimulator } from '../algorithms/failures.js';
import type { CompiledChain } from '../chain/compiled-chain.js';

/** What fails while some parties and links are down, by numbers of links. */
export interface Lost {
  /** Whether a link fails. */
  isLost(link: number): boolean;
  /** Whether a link fails by itself: it is down, or its provider is. */
  isDown(link: number): boolean;
}

/** What fails when parties and links, by their ids, are down. O(parties + links + requirements). */
export function lostLinks(chain: CompiledChain, down: readonly string[]): Lost {
  const { columns, network } = chain;
  const { presenceOf, nodeCount } = network.layout;
  const isPartyDown = new Uint8Array(chain.partyCount);
  const isLinkDown = new Uint8Array(chain.linkCount);
  const seeds: number[] = [];
  for (const id of down) {
    const party = columns.partyNumber(id);
    const link = columns.linkNumber(id);
    if (party !== -1) isPartyDown[party] = 1;
    else isLinkDown[link] = 1;
    const node = party === -1 ? chain.lossNodes[link]! : presenceOf[party]!;
    // An ordinary touchpoint has no node of its own: nothing else fails with it.
    if (node !== -1) seeds.push(node);
  }
  const hasFailed = new Uint8Array(nodeCount);
  for (const node of createFailureSimulator(network)(seeds)) hasFailed[node] = 1;
  return {
    isLost: (link) => isLinkDown[link] === 1 || hasFailed[chain.nodeOf(link)] === 1,
    isDown: (link) => isLinkDown[link] === 1 || isPartyDown[columns.providers[link]!] === 1,
  };
}
