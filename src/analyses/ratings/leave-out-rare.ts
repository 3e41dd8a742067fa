import type { RatingGroup, RatingGroups } from './rating-group.js';
import { FIELD_CHOICES, fieldsHeld } from './rating-values.js';

/**
 * Puts the ratings of a group that hold the same of need, expectation and perception as those of enough respondents first, in their
 * present order, and the others behind. A mean over all and one over the pairs would otherwise tell, by subtraction, what the few
 * said who left something out. None are first when some rating does not say whose it is. O(ratings of the group).
 *
 * @returns where the first ones end.
 */
export function leaveOutRare(groups: RatingGroups, group: RatingGroup, minimum: number): number {
  const { members } = groups;
  if (group.respondents === null) return group.start;
  const isRare = rareChoices(groups, group, minimum);
  if (!isRare.includes(1)) return group.end;
  const behind: number[] = [];
  let end = group.start;
  for (let at = group.start; at < group.end; at++) {
    const rating = members[at]!;
    if (isRare[fieldsHeld(groups, rating)] === 1) behind.push(rating);
    else members[end++] = rating;
  }
  members.set(behind, end);
  return end;
}

/** Per choice of fields: 1 where ratings of the group hold it, but those of fewer respondents than the minimum. */
function rareChoices(groups: RatingGroups, group: RatingGroup, minimum: number): Uint8Array {
  const { members, respondentsOf } = groups;
  const counts = new Int32Array(FIELD_CHOICES);
  for (let at = group.start; at < group.end; at++) counts[fieldsHeld(groups, members[at]!)]!++;
  return Uint8Array.from(counts, (count, choice) => {
    if (count === 0) return 0;
    if (count === group.end - group.start) return Number(group.respondents! < minimum);
    return Number(respondentsOf([group], (rating) => fieldsHeld(groups, rating) === choice)! < minimum);
  });
}
