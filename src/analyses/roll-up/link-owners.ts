import { rowOf } from '../../algorithms/adjacency.js';
import type { ChainColumns } from '../../chain/chain-columns.js';
import { numbersOf } from '../../chain/record-vectors.js';
import type { Party } from '../../model/party.js';
import type { LinkGroups } from './link-groups.js';
import type { PartyGroups } from './party-groups.js';

/**
 * Per rolled-up link: the group that owns it, -1 for none. A group owns it when it holds the owners of all links behind it, and none
 * of them is vacant unless the whole group is: what nobody answers for must not look owned. O(parties + links).
 *
 * @param parties the rolled-up parties, by group.
 */
export function linkOwners(
  columns: ChainColumns,
  groups: PartyGroups,
  rolled: LinkGroups,
  parties: readonly Party[],
): Int32Array {
  const headcounts = numbersOf(columns.parties, 'headcount');
  const ownerOf = (link: number) => {
    const owner = columns.owners[link]!;
    if (owner === -1) return -1;
    const group = groups.of[owner]!;
    return headcounts[owner] === 0 && parties[group]!.headcount !== 0 ? -1 : group;
  };
  return Int32Array.from(rolled.ids, (_, link) => {
    const [first, ...others] = rowOf(rolled.members, link);
    const owner = ownerOf(first!);
    return others.every((other) => ownerOf(other) === owner) ? owner : -1;
  });
}
