import { finite } from '../../algorithms/finite.js';
import { soundMean } from '../../algorithms/sound-mean.js';
import type { BuiltInMeasure, Scoring } from '../../model/instruments/instrument.js';
import type { Measure } from '../../model/measure.js';
import type { RatingGroup, RatingGroups } from './rating-group.js';

/** What a group says, in numbers; null where nobody said it. */
export interface RatingSummary {
  /** How many ratings hold both an expectation and a perception; null where those of too few people do. */
  readonly pairs: number | null;
  readonly need: number | null;
  readonly expectation: number | null;
  readonly perception: number | null;
  /** Perception less expectation, over the pairs; negative is a shortfall, whichever direction is good. */
  readonly gap: number | null;
  /** Perception less need, over the ratings that hold both; negative is below what is needed. */
  readonly needMargin: number | null;
}

/** How the answers to a measure become one score. */
export function scoringOf(measure: Measure | BuiltInMeasure): Scoring {
  if ('scoring' in measure && measure.scoring) return measure.scoring;
  return measure.labels ? 'median' : 'mean';
}

/** 1 where higher is better, -1 where lower is. */
export function signOf({ better }: Pick<Measure, 'better'>): 1 | -1 {
  return better === 'higher' ? 1 : -1;
}

/** Sums up the ratings of a group. O(ratings). */
export function summaryOf(group: RatingGroup, groups: RatingGroups): RatingSummary {
  const { need, expectation, perception } = groups;
  const sign = signOf(group.measure);
  const mean = (value: ValueOf) => soundMean(groups.arena, gather(group, groups, value));
  const beyond = (base: ArrayLike<number>) => (rating: number) =>
    finite(sign * (perception[rating]! - base[rating]!));
  const pairs = gather(group, groups, beyond(expectation));
  return {
    pairs: pairs === 0 && group.isPartial ? null : pairs,
    need: mean((rating) => need[rating]!),
    expectation: mean((rating) => expectation[rating]!),
    perception: mean((rating) => perception[rating]!),
    gap: mean(beyond(expectation)),
    needMargin: mean(beyond(need)),
  };
}

/** The mean expectation and perception of a group over those ratings that hold both; null where none does. O(ratings). */
export function pairMeansOf(group: RatingGroup, groups: RatingGroups) {
  const meanOf = (values: ArrayLike<number>, other: ArrayLike<number>) => {
    const value = (rating: number) => (Number.isNaN(other[rating]!) ? Number.NaN : values[rating]!);
    return soundMean(groups.arena, gather(group, groups, value));
  };
  return {
    expectation: meanOf(groups.expectation, groups.perception),
    perception: meanOf(groups.perception, groups.expectation),
  };
}

/** The perceptions of a group, ascending. O(ratings · log ratings). */
export function perceptionsOf(group: RatingGroup, groups: RatingGroups): Float64Array {
  const count = gather(group, groups, (rating) => groups.perception[rating]!);
  return groups.arena.slice(0, count).sort();
}

/** The value of a rating, NaN where there is none. */
type ValueOf = (rating: number) => number;

/** Puts those values of a group that there are into the arena, which is read before the next are put there; tells how many. */
function gather({ start, end }: RatingGroup, { members, arena }: RatingGroups, value: ValueOf): number {
  let count = 0;
  for (let at = start; at < end; at++) {
    const found = value(members[at]!);
    if (!Number.isNaN(found)) arena[count++] = found;
  }
  return count;
}

/** The share of values that pass; null of no values. */
export function shareOf(values: Float64Array, passes: (value: number) => boolean): number | null {
  return values.length === 0 ? null : values.filter(passes).length / values.length;
}
