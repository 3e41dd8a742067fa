/** The size of a group of which not everybody is known. */
export const UNKNOWN_SIZE = -1;

/**
 * Which groups of one partition must be hidden, so that nothing about fewer than `minimum` people shows: those that are smaller
 * or of unknown size, and then, while what is hidden is a single group or fewer people than the minimum together, the next
 * smallest as well, as it could be found by subtraction from a total. Of equal groups the earlier one is hidden first. Groups of nobody
 * are left out of all of this. O(groups · log groups), and counting together at most three times.
 *
 * Source: complementary cell suppression, A. Hundepool et al., Statistical Disclosure Control (2012), chapter 4.
 *
 * @param sizes how many different people each group has.
 * @param together how many different people some groups have together; the sum where nobody is in two of them.
 */
export function suppressedGroups(
  sizes: readonly number[],
  minimum: number,
  together = (groups: readonly number[]) =>
    groups.reduce((sum, group) => sum + Math.max(0, sizes[group]!), 0),
): boolean[] {
  const order = [...sizes.keys()].filter((group) => sizes[group] !== 0);
  order.sort((a, b) => sizes[a]! - sizes[b]! || a - b);
  const hidden: number[] = [];
  const isSafe = () => hidden.length === 0 || (hidden.length > 1 && together(hidden) >= minimum);
  for (const group of order) {
    if (sizes[group]! >= minimum && isSafe()) break;
    hidden.push(group);
  }
  const isHidden = new Set(hidden);
  return sizes.map((_, group) => isHidden.has(group));
}
