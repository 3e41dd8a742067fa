import { componentsOf, groupsOf } from '../algorithms/components.js';
import type { CompiledChain } from '../chain/compiled-chain.js';

const known = new WeakMap<CompiledChain, ReadonlyArray<readonly number[]>>();

/**
 * The groups of links that need each other, directly or through others: the nontrivial strongly connected components of the
 * requirement graph over links. Each ascending, the groups by their least link. Worked out once per chain, O(chain).
 */
export function cycleGroupsOf(chain: CompiledChain): ReadonlyArray<readonly number[]> {
  let groups = known.get(chain);
  if (!groups) {
    groups = groupsOf(componentsOf(chain.needs), chain.linkIds.length);
    known.set(chain, groups);
  }
  return groups;
}

/** Every link that is in such a group. */
export function cyclicLinksOf(chain: CompiledChain): ReadonlySet<number> {
  return new Set(cycleGroupsOf(chain).flat());
}
