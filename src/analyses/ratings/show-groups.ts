import { suppressedGroups, UNKNOWN_SIZE } from '../../algorithms/suppression.js';
import type { Measure } from '../../model/measure.js';
import { isPrivate } from './is-private.js';
import { leaveOutRare } from './leave-out-rare.js';
import type { RatingGroup, RatingGroups } from './rating-group.js';
import type { GroupKey } from './rating-order.js';

/**
 * Decides what is shown. Of one subject and measure, the groups that privacy applies to (see {@link isPrivate}) are a partition: those with fewer different respondents than the minimum, or with a rating that does not say whose it is, are
 * suppressed, and then as many more as it takes (see {@link suppressedGroups}). Groups of external customers are otherwise
 * always shown and are no part of a partition, as no total counts them together with employees.
 *
 * Of a group that privacy applies to, a range is left that holds no ratings of too few people (see {@link leaveOutRare}), for which
 * `members` is put in another order. Of several periods all are shown or none. O(ratings + groups).
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
  hideBrokenSeries(shown);
  return shown;
}

/**
 * Where ratings are told apart by period, what some raters say of a subject and measure shows in all periods or in none: a
 * total over the periods is published elsewhere, from which the others could be subtracted.
 */
function hideBrokenSeries(shown: RatingGroup[]): void {
  for (let from = 0; from < shown.length; ) {
    let to = from + 1;
    while (to < shown.length && isSameSeries(shown[from]!, shown[to]!)) to++;
    if (
      to - from > 1 &&
      shown.slice(from, to).some(({ isSuppressed, isPartial }) => isSuppressed || isPartial)
    )
      for (let at = from; at < to; at++) shown[at] = { ...shown[at]!, isSuppressed: true };
    from = to;
  }
}

function isSameSeries(one: GroupKey, other: GroupKey): boolean {
  return one.subject === other.subject && one.measure === other.measure && one.raters === other.raters;
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
