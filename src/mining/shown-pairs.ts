import { groupBy } from '../algorithms/group-by.js';
import { compareIds } from '../model/ids.js';
import { hiddenGroups, type Member } from './hidden-groups.js';

/** A group of events that is counted. */
export interface Keyed {
  /** What tells it from all others: the same whatever engine counted it, and in whatever order that gave the groups. */
  readonly key: readonly string[];
  /** How often it was seen. */
  readonly n: number;
}

/** A group of events of which persons are counted as well. */
export interface Counted extends Keyed {
  /** The least number of different persons at any of its ends; `undefined` where there are no persons in it. */
  readonly people: number | undefined;
}

/** One or more groups that a row stands for. */
export interface Row<Group extends Keyed> {
  /** The group; `undefined` where rare ones are shown together. */
  readonly group: Group | undefined;
  /** How many groups it stands for. */
  readonly groups: readonly Group[];
}

/** A row as it is shown. */
export interface Shown<Group extends Keyed> extends Row<Group> {
  readonly isSuppressed: boolean;
}

/** How much must be behind a row. */
export interface Limits {
  readonly minimumSupport: number;
  readonly minimum: number;
}

/**
 * What is shown of groups that add up to a total of their kind, and all kinds to one whole: those of a kind seen too rarely are one, at the
 * end; then those with fewer persons than the minimum are suppressed, and as many more as it takes that no subtraction from the total of
 * a kind, or from the whole, shows them (see {@link hiddenGroups}). Groups without persons are always shown. The order in which groups are given
 * decides nothing: they are put in that of their keys. O(groups · log groups).
 *
 * @param kindOf which kind a group is of; all of one where nothing is said.
 */
export function shownGroups<Group extends Counted>(
  all: readonly Group[],
  { minimumSupport, minimum }: Limits,
  kindOf: (group: Group) => unknown = () => undefined,
): Array<Shown<Group>> {
  const rows = rowsOf(all, minimumSupport, kindOf);
  const members = rows.map(({ groups }, at) => memberOf(at, groups));
  const counted = members.filter((member) => member !== undefined);
  const kinds = groupBy(counted, ({ group }) => kindOf(rows[group]!.groups[0]!));
  const hidden = hiddenGroups([...kinds.values(), counted], minimum);
  return rows.map((row, at) => ({ ...row, isSuppressed: hidden.has(at) }));
}

/** Groups in the order of their keys, each a row, and the rare ones of each kind a row at the end. */
export function rowsOf<Group extends Keyed>(
  all: readonly Group[],
  minimumSupport: number,
  kindOf: (group: Group) => unknown = () => undefined,
): Array<Row<Group>> {
  const ordered = [...all].sort(byKey);
  const rare = groupBy(
    ordered.filter(({ n }) => n < minimumSupport),
    kindOf,
  );
  return [
    ...ordered.filter(({ n }) => n >= minimumSupport).map((group) => ({ group, groups: [group] })),
    ...Array.from(rare.values(), (groups) => ({ group: undefined, groups })),
  ];
}

/** Some groups as one in a total; `undefined` where no persons are in them. */
export function memberOf(group: number, groups: ReadonlyArray<Pick<Counted, 'people'>>): Member | undefined {
  let most = 0;
  for (const { people } of groups) {
    if (people === undefined) return undefined;
    most = Math.max(most, people);
  }
  return { group, people: most };
}

function byKey({ key: a }: Keyed, { key: b }: Keyed): number {
  const at = a.findIndex((text, place) => text !== b[place]);
  return at === -1 ? 0 : compareIds(a[at]!, b[at]!);
}
