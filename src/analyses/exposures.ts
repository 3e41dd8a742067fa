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

/**
 * Whether any touchpoint depends on a link, itself included: what {@link exposures} counts, without the counting.
 * O(parties + links + requirements) at once.
 */
export function exposedLinks(chain: CompiledChain): (link: number) => boolean {
  const { count, of, needs } = chain.closure;
  const isReached = new Uint8Array(count);
  for (const link of chain.touchpoints) isReached[of[chain.nodeOf(link)]!] = 1;
  for (let component = count - 1; component >= 0; component--) {
    if (isReached[component] === 0) continue;
    for (let k = needs.offsets[component]!; k < needs.offsets[component + 1]!; k++)
      isReached[needs.items[k]!] = 1;
  }
  return (link) => {
    const node = chain.lossNodes[link]!;
    return node === -1 || isReached[of[node]!] === 1;
  };
}
