import { suppressedGroups, UNKNOWN_SIZE } from '../algorithms/suppression.js';

/** A group within a total. */
export interface Member {
  /** Which one: the same number in every total that it is a part of. */
  readonly group: number;
  /** How many different persons it has there; 0 where nobody is known, so that anybody may be. */
  readonly people: number;
}

/**
 * Which groups must be hidden so that no total that somebody may know shows one by subtraction. Each total is made safe by itself (see
 * {@link suppressedGroups}), with all that others hid; that is repeated until nothing changes, as a group that is hidden for the sake of one total may stand
 * alone in another. How many persons several groups have together is not known here: at least as many as the largest of them, which is what counts.
 * Of equal groups of a total the earlier one is hidden first. O(rounds · members · log members); there are seldom more than three rounds.
 *
 * @param forced what is hidden in any case.
 */
export function hiddenGroups(
  totals: ReadonlyArray<readonly Member[]>,
  minimum: number,
  forced: Iterable<number> = [],
): ReadonlySet<number> {
  const hidden = new Set(forced);
  for (let before = -1; before !== hidden.size; ) {
    before = hidden.size;
    for (const members of totals) {
      if (isSafe(members, minimum, hidden)) continue;
      const sizes = members.map(({ group, people }) =>
        hidden.has(group) ? UNKNOWN_SIZE : people || UNKNOWN_SIZE,
      );
      const together = (some: readonly number[]) =>
        some.reduce((most, at) => Math.max(most, members[at]!.people), 0);
      for (const [at, isHidden] of suppressedGroups(sizes, minimum, together).entries())
        if (isHidden) hidden.add(members[at]!.group);
    }
  }
  return hidden;
}

/** Whether nothing more is to be hidden in a total; most are safe, and need not be sorted. */
function isSafe(members: readonly Member[], minimum: number, hidden: ReadonlySet<number>): boolean {
  let count = 0;
  let most = 0;
  for (const { group, people } of members) {
    if (!hidden.has(group)) {
      if (people < minimum) return false;
      continue;
    }
    count++;
    most = Math.max(most, people);
  }
  return count === 0 || (count > 1 && most >= minimum);
}
