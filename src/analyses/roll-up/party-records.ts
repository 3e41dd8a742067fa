import { rowOf } from '../../algorithms/adjacency.js';
import type { ChainColumns } from '../../chain/chain-columns.js';
import type { Party } from '../../model/party.js';
import type { GroupBy } from './group-by.js';
import type { PartyGroups } from './party-groups.js';

/** The parties of a rolled-up chain, by group. O(parties). */
export function partyRecords(columns: ChainColumns, groups: PartyGroups, by: GroupBy): readonly Party[] {
  return groups.ids.map((id, group) => {
    const party = groups.standing[group]!;
    if (standsAlone(groups, group)) return withoutReferences(columns.parties.record(party));
    const members = rowOf(groups.members, group);
    const own =
      party === -1 ? ofLabel(columns, by, groups.label(group)!, members[0]!) : ofDepartment(columns, party);
    return Object.freeze({ id, ...own, ...sums(columns, members) });
  });
}

/** Whether a group is one party of the chain and nobody else. */
export function standsAlone({ standing, members: { offsets } }: PartyGroups, group: number): boolean {
  return standing[group] !== -1 && offsets[group + 1]! - offsets[group]! === 1;
}

/** Whom it is part of and who leads it may be no parties of the rolled-up chain. */
function withoutReferences({ partOf: _, leaders: __, ...party }: Party): Party {
  return Object.freeze(party);
}

function ofDepartment({ parties }: ChainColumns, department: number): Omit<Party, 'id'> {
  const { name, tags, attributes } = parties.record(department);
  return {
    kind: 'department',
    ...(name !== undefined && { name }),
    ...(tags && { tags }),
    ...(attributes && { attributes }),
  };
}

/** What all of a group have in common is also said of the group. */
function ofLabel({ parties }: ChainColumns, by: GroupBy, name: string, first: number): Omit<Party, 'id'> {
  const group = { kind: 'team', name } as const;
  if (by === 'department') return group;
  if (by === 'tier') return { ...group, tier: parties.field(first, 'tier') };
  if ('tags' in by) return { ...group, tags: [name] };
  return {
    ...group,
    attributes: Object.fromEntries([[by.attribute, parties.field(first, 'attributes')![by.attribute]!]]),
  };
}

/** A sum counts when every summand is known and a number can hold it. */
function sums(
  { parties }: ChainColumns,
  members: Int32Array,
): Pick<Party, 'headcount' | 'cost' | 'modelled'> {
  const sumOf = (name: 'headcount' | 'cost') =>
    members.reduce((sum, member) => sum + (parties.field(member, name) ?? Number.NaN), 0);
  const [headcount, cost] = [sumOf('headcount'), sumOf('cost')];
  const isPartial = members.some((member) => parties.field(member, 'modelled') === 'partial');
  return {
    ...(Number.isSafeInteger(headcount) && { headcount }),
    ...(Number.isFinite(cost) && { cost }),
    ...(isPartial && { modelled: 'partial' }),
  };
}
