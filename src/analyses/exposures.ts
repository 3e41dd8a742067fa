import type { CompiledChain } from '../chain/compiled-chain.js';
import { touchpointCounts } from './closure-blocks.js';

/** How many touchpoints depend on a link: those that reach it, and itself. */
export function exposures(chain: CompiledChain): (link: number) => number {
  const counts = touchpointCounts(chain, 'closure');
  return (link) => {
    const node = chain.lossNodes[link]!;
    return node === -1 ? 1 : counts[chain.closure.of[node]!]!;
  };
}
