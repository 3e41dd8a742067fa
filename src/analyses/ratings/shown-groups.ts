import { suppressedGroups, UNKNOWN_SIZE } from '../../algorithms/suppression.js';
import {
  type CountRespondents,
  fieldsHeld,
  type GatheredGroup,
  type RatingValues,
} from './gathered-group.js';

/** A group as it may be shown. */
interface ShownGroup extends GatheredGroup {
  readonly isSuppressed: boolean;
  readonly isPartial: boolean;
}

/**
 * Decides what is shown. Privacy applies to a group when its raters are no external customers, when the measure is personal, or when
 * the subject is, or is provided by, a role whose headcount is below the minimum. Of one subject and measure, these groups are a
 * partition: those with fewer different respondents than the minimum, or with a rating that does not say whose it is, are
 * suppressed, and then as many more as it takes (see {@link suppressedGroups}). Groups of external customers are otherwise
 * always shown and are no part of a partition, as no total counts them together with employees.
 *
 * O(ratings + groups · log groups).
 */
export function shownGroups(
  groups: readonly GatheredGroup[],
  values: RatingValues,
  respondentsOf: CountRespondents,
  minimum: number,
): ShownGroup[] {
  const isSuppressed = new Uint8Array(groups.length);
  const shown = groups.map(({ ratings }) => ratings);
  for (const places of partitionsOf(groups, minimum)) {
    for (const place of places) shown[place] = alike(shown[place]!, values, respondentsOf, minimum);
    const sizes = places.map((place) => sizeOf(groups[place]!, shown[place]!, respondentsOf, minimum));
    const together = (some: readonly number[]) =>
      respondentsOf(
        some.flatMap((at) => (sizes[at] === UNKNOWN_SIZE ? [] : [...groups[places[at]!]!.ratings])),
      ) ?? 0;
    for (const [at, isHidden] of suppressedGroups(sizes, minimum, together).entries()) {
      if (isHidden) isSuppressed[places[at]!] = 1;
    }
  }
  return groups.map((group, place) => ({
    ...group,
    ratings: shown[place]!,
    isSuppressed: isSuppressed[place] === 1,
    isPartial: shown[place]!.length < group.ratings.length,
  }));
}

/** The groups that privacy applies to, by subject and measure. */
function partitionsOf(groups: readonly GatheredGroup[], minimum: number): Iterable<readonly number[]> {
  const partitions = new Map<string, number[]>();
  for (const [place, group] of groups.entries()) {
    if (!isPrivate(group, minimum)) continue;
    const key = JSON.stringify([group.subject.id, group.measure.id]);
    const places = partitions.get(key);
    if (places) places.push(place);
    else partitions.set(key, [place]);
  }
  return partitions.values();
}

function isPrivate({ raters, measure, subject }: GatheredGroup, minimum: number): boolean {
  const isFew = subject.headcount !== undefined && subject.headcount < minimum;
  return raters !== 'customer-external' || measure.personal === true || isFew;
}

/**
 * Of the ratings of a group, those that hold the same of need, expectation and perception as those of enough respondents. A mean over
 * all and one over the pairs would otherwise tell, by subtraction, what the few said who left something out. None when
 * some rating does not say whose it is.
 */
function alike(
  ratings: Int32Array,
  values: RatingValues,
  respondentsOf: CountRespondents,
  minimum: number,
): Int32Array {
  if (respondentsOf(ratings) === null) return ratings.subarray(0, 0);
  const held = ratings.map((rating) => fieldsHeld(values, rating));
  const rare = [...new Set(held)].filter(
    (fields) => respondentsOf(ratings.filter((_, at) => held[at] === fields))! < minimum,
  );
  return rare.length === 0 ? ratings : ratings.filter((_, at) => !rare.includes(held[at]!));
}

/** How many people a group has, for suppression: one of enough people, of whom nothing can be shown, has an unknown size. */
function sizeOf(
  group: GatheredGroup,
  shown: Int32Array,
  respondentsOf: CountRespondents,
  minimum: number,
): number {
  const people = respondentsOf(group.ratings);
  if (people === null) return UNKNOWN_SIZE;
  if (people < minimum) return people;
  return shown.length === 0 ? UNKNOWN_SIZE : respondentsOf(shown)!;
}
