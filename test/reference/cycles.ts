import { upstreamLinks } from './closure.js';
import { failures } from './failure.js';
import { inIdOrder, linkIds, neededBy, type PlainChain, requirementsOf } from './plain-chain.js';

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
 * Let X be the links outside the group that stand in a clause with alternatives (fewer must work than it has) of a member,
 * beside at least one link of the group. The group supports itself when X is not empty and some link of the group still
 * survives when all of X fail: the members hold each other up.
 */
export function isSelfSupporting(chain: PlainChain, group: readonly string[]): boolean {
  const clauses = group
    .flatMap((id) => requirementsOf(chain, id))
    .filter(({ atLeast, of }) => atLeast < new Set(of).size);
  const mixed = clauses.filter(({ of }) => of.some((id) => group.includes(id)));
  const outside = mixed.flatMap(({ of }) => of).filter((id) => !group.includes(id));
  const failed = failures(chain, { links: outside });
  return outside.length > 0 && group.some((id) => !failed.has(id));
}

// By at least one step, so that a link does not count as needing itself merely by being where it is.
function needs(chain: PlainChain, from: string, to: string): boolean {
  return [...neededBy(chain, from)].some((id) => upstreamLinks(chain, id).has(to));
}
