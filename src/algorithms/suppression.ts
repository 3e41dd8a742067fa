/** The size of a group of which not everybody is known. */
export const UNKNOWN_SIZE = -1;

/**
 * Which groups of one partition must be hidden, so that nothing about fewer than `minimum` people shows: those that are smaller
 * or of unknown size, and then, while what is hidden is a single group or fewer people than the minimum together, the next
 * smallest as well, as it could be found by subtraction from a total. Of equal groups the earlier one is hidden first. Groups of nobody
 * are left out of all of this. O(groups · log groups).
 *
 * Source: complementary cell suppression, A. Hundepool et al., Statistical Disclosure Control (2012), chapter 4.
 *
 * @param sizes how many different people each group has.
 */
export function suppressedGroups(sizes: readonly number[], minimum: number): boolean[] {
  const order = [...sizes.keys()].filter((group) => sizes[group] !== 0);
  order.sort((a, b) => sizes[a]! - sizes[b]! || a - b);
  const isHidden = sizes.map(() => false);
  let groups = 0;
  let people = 0;
  for (const group of order) {
    const isSafe = groups === 0 || (groups > 1 && people >= minimum);
    if (sizes[group]! >= minimum && isSafe) break;
    isHidden[group] = true;
    groups++;
    people += Math.max(0, sizes[group]!);
  }
  return isHidden;
}
