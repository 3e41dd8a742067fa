import { suppressedGroups, UNKNOWN_SIZE } from '../../algorithms/suppression.js';
import type { Measure } from '../../model/measure.js';
import { leaveOutRare } from './leave-out-rare.js';
import type { RatingGroup, RatingGroups } from './rating-group.js';
import type { GroupKey } from './rating-order.js';

/**
 * Decides what is shown. Privacy applies to a group when its raters are no external customers, when the measure is personal, or when
 * the subject is, or is provided by, a role whose headcount is below the minimum. Of one subject and measure, these groups are a
 * partition: those with fewer different respondents than the minimum, or with a rating that does not say whose it is, are
 * suppressed, and then as many more as it takes (see {@link suppressedGroups}). Groups of external customers are otherwise
 * always shown and are no part of a partition, as no total counts them together with employees.
 *
 * Of a group that privacy applies to, a range is left that holds no ratings of too few people (see {@link leaveOutRare}), for which
 * `members` is put in another order. O(ratings + groups).
 */
export function showGroups(groups: RatingGroups, minimum: number): RatingGroup[] {
  const shown = [...groups.all];
  for (const places of partitionsOf(groups.all, minimum)) {
    for (const place of places) shown[place] = withoutRare(groups, groups.all[place]!, minimum);
    const sizes = places.map((place) => sizeOf(groups.all[place]!, shown[place]!, minimum));
    if (sizes.every((size) => size >= minimum)) continue;
    const isKnown = (at: number) => sizes[at] !== UNKNOWN_SIZE;
    const together = (some: readonly number[]) =>
      groups.respondentsOf(some.filter(isKnown).map((at) => groups.all[places[at]!]!)) ?? 0;
    for (const [at, isHidden] of suppressedGroups(sizes, minimum, together).entries()) {
      const place = places[at]!;
      if (isHidden) shown[place] = { ...shown[place]!, isSuppressed: true };
    }
  }
  return shown;
}

/** The places of groups that privacy applies to, by subject and measure. */
function* partitionsOf(all: readonly RatingGroup[], minimum: number): Generator<readonly number[]> {
  for (let place = 0; place < all.length; ) {
    const { subject } = all[place]!;
    const byMeasure = new Map<Measure, number[]>();
    for (; all[place]?.subject === subject; place++) {
      const { measure } = all[place]!;
      if (!isPrivate(all[place]!, minimum)) continue;
      const places = byMeasure.get(measure);
      if (places) places.push(place);
      else byMeasure.set(measure, [place]);
    }
    yield* byMeasure.values();
  }
}

function isPrivate({ raters, measure, subject }: GroupKey, minimum: number): boolean {
  const isFew = subject.headcount !== undefined && subject.headcount < minimum;
  return raters !== 'customer-external' || measure.personal === true || isFew;
}

function withoutRare(groups: RatingGroups, group: RatingGroup, minimum: number): RatingGroup {
  const end = leaveOutRare(groups, group, minimum);
  if (end === group.end) return group;
  const respondents = groups.respondentsOf([{ start: group.start, end }]);
  return { ...group, end, respondents, isPartial: true };
}

/** How many people a group has, for suppression: one of enough people, of whom nothing can be shown, has an unknown size. */
function sizeOf({ respondents }: RatingGroup, shown: RatingGroup, minimum: number): number {
  if (respondents === null) return UNKNOWN_SIZE;
  if (respondents < minimum) return respondents;
  return shown.start === shown.end ? UNKNOWN_SIZE : shown.respondents!;
}
