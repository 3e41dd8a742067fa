import type { CompiledChain } from '../chain/compiled-chain.js';

const known = new WeakMap<CompiledChain, Int32Array>();

/**
 * Per link, the component of the requirement network in which it needs itself through others; -1 where it does not. A special
 * link does when its node is not alone in its component; an ordinary one when the default capabilities of both its ends
 * are in one component. O(chain) at the first call.
 */
export function linkCycles(chain: CompiledChain): Int32Array {
  let cycles = known.get(chain);
  if (!cycles) {
    const { of } = chain.closure;
    const { providers } = chain.columns;
    const isAlone = componentSizes(chain).map((size) => (size === 1 ? 1 : 0));
    cycles = chain.lossNodes.map((node, link) => {
      if (node === -1) return -1;
      const component = of[node]!;
      const isInside =
        node < chain.partyCount ? of[providers[link]!] === component : isAlone[component] === 0;
      return isInside ? component : -1;
    });
    known.set(chain, cycles);
  }
  return cycles;
}

/**
 * The groups of links that need each other, directly or through others: the nontrivial strongly connected components of the
 * requirement graph over links. Each ascending, the groups by their least link, keyed by their component. O(chain).
 */
export function cycleGroups(chain: CompiledChain): ReadonlyMap<number, readonly number[]> {
  const groups = new Map<number, number[]>();
  for (const [link, component] of linkCycles(chain).entries()) {
    if (component === -1) continue;
    const group = groups.get(component);
    if (group) group.push(link);
    else groups.set(component, [link]);
  }
  return groups;
}

function componentSizes({ closure }: CompiledChain): Int32Array {
  const sizes = new Int32Array(closure.count);
  for (const component of closure.of) sizes[component]!++;
  return sizes;
}
