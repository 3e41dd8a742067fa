import { rowOf } from '../../algorithms/adjacency.js';
import type { Condensation } from '../../algorithms/condensation.js';
import type { ChainColumns, StatedRequirements } from '../../chain/chain-columns.js';
import type { GroupNetwork } from './group-network.js';
import type { LinkGroups } from './link-groups.js';

/**
 * Per link: 1 where an alternative was taken for a need of all, in what it requires or in what a link requires that it leads to
 * through links inside the group. An alternative is a clause that can spare one of its links, unless all of them stand behind one
 * rolled-up link. O(network + requirements).
 */
export function widenedLinks(
  { requirements }: ChainColumns,
  rolled: LinkGroups,
  network: GroupNetwork,
  closure: Condensation,
): Uint8Array {
  const isWide = new Uint8Array(closure.count);
  for (const [i, link] of requirements.links.entries()) {
    const last = requirements.clauseOffsets[i + 1]!;
    for (let clause = requirements.clauseOffsets[i]!; clause < last; clause++)
      if (isWidened(requirements, clause, rolled)) isWide[closure.of[network.links[link]!]!] = 1;
  }
  // What a component leads to has lower numbers, and is done before it.
  for (let component = 0; component < closure.count; component++)
    if (rowOf(closure.needs, component).some((need) => isWide[need] === 1)) isWide[component] = 1;
  return Uint8Array.from(network.links, (node) => isWide[closure.of[node]!]!);
}

function isWidened(
  { memberOffsets, members, atLeast }: StatedRequirements,
  clause: number,
  { of }: LinkGroups,
): boolean {
  const links = members.subarray(memberOffsets[clause]!, memberOffsets[clause + 1]!);
  if (atLeast[clause] === links.length) return false;
  const first = of[links[0]!]!;
  return first === -1 || links.some((link) => of[link] !== first);
}
