import { upstreamLinks } from './closure.js';
import { failures } from './failure.js';
import { inIdOrder, linkIds, neededBy, type PlainChain } from './plain-chain.js';

/**
 * The nontrivial strongly connected components of the requirement graph over links: the sets of links that all
 * need each other, directly or not. Each in id order, and the groups by their first id.
 */
export function cycleGroups(chain: PlainChain): string[][] {
  const groups = new Map<string, string[]>();
  for (const id of linkIds(chain)) {
    const group = linkIds(chain).filter((other) => needs(chain, id, other) && needs(chain, other, id));
    const [first] = group;
    if (first !== undefined) groups.set(first, group);
  }
  return inIdOrder(groups.keys()).map((first) => groups.get(first) ?? []);
}

/**
 * Let X be the links outside the group which its members name in their requirements. The group supports itself
 * when X is not empty and some link of the group still survives when all of X fail: what looks like a need for
 * the outside is none, because the members hold each other up.
 */
export function isSelfSupporting(chain: PlainChain, group: readonly string[]): boolean {
  const named = new Set(group.flatMap((id) => [...neededBy(chain, id)]));
  const outside = [...named].filter((id) => !group.includes(id));
  const failed = failures(chain, { links: outside });
  return outside.length > 0 && group.some((id) => !failed.has(id));
}

// By at least one step, so that a link does not count as needing itself merely by being where it is.
function needs(chain: PlainChain, from: string, to: string): boolean {
  return [...neededBy(chain, from)].some((id) => upstreamLinks(chain, id).has(to));
}
