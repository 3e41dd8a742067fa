import { suppressedGroups, UNKNOWN_SIZE } from '../algorithms/suppression.js';

/** A group of events of which something is counted. */
export interface Counted {
  /** How often it was seen. */
  readonly n: number;
  /** The least number of different persons at any of its ends; `undefined` where there are no persons in it. */
  readonly people: number | undefined;
}

/** A group as it is shown. */
export interface Shown<Group extends Counted> {
  /** The group; `undefined` where rare ones are shown together. */
  readonly group: Group | undefined;
  /** How many groups it stands for. */
  readonly groups: readonly Group[];
  readonly isSuppressed: boolean;
}

/** How much must be behind a row. */
export interface Limits {
  readonly minimumSupport: number;
  readonly minimum: number;
}

/**
 * What is shown of groups that add up to one whole: those seen too rarely are one, at the end; then those with fewer persons than the minimum
 * are suppressed, and as many more as it takes that no subtraction from the whole shows them (see {@link suppressedGroups}). How many persons
 * several groups have together is not known here: at least as many as the largest of them, which is what counts. Groups without persons are
 * always shown. O(groups · log groups).
 *
 * @param isApart which rare ones are shown together apart from the others.
 */
export function shownGroups<Group extends Counted>(
  all: readonly Group[],
  { minimumSupport, minimum }: Limits,
  isApart: (group: Group) => boolean = () => false,
): Array<Shown<Group>> {
  const rare = all.filter(({ n }) => n < minimumSupport);
  const kept: Array<Omit<Shown<Group>, 'isSuppressed'>> = all
    .filter(({ n }) => n >= minimumSupport)
    .map((group) => ({ group, groups: [group] }));
  for (const groups of [rare.filter((one) => !isApart(one)), rare.filter(isApart)])
    if (groups.length > 0) kept.push({ group: undefined, groups });
  const sizes = kept.map(({ groups }) => sizeOf(groups));
  const places = [...kept.keys()].filter((at) => sizes[at] !== undefined);
  const sizeAt = (place: number) => sizes[places[place]!]!;
  const together = (some: readonly number[]) => Math.max(0, ...some.map(sizeAt));
  const hidden = suppressedGroups(
    places.map((_, place) => sizeAt(place)),
    minimum,
    together,
  );
  const isSuppressed = new Set(places.filter((_, place) => hidden[place]));
  return kept.map((one, at) => ({ ...one, isSuppressed: isSuppressed.has(at) }));
}

/** Nobody known behind a group means that anybody may be. */
function sizeOf(groups: readonly Counted[]): number | undefined {
  const sizes = groups.map(({ people }) => people);
  if (sizes.includes(undefined)) return undefined;
  return Math.max(...(sizes as number[])) || UNKNOWN_SIZE;
}
