import { finite } from '../../algorithms/finite.js';
import { soundMean } from '../../algorithms/sound-mean.js';
import type { BuiltInMeasure, Scoring } from '../../model/instruments/instrument.js';
import type { Measure } from '../../model/measure.js';
import type { RatingValues } from './gathered-group.js';
import type { RatingGroup } from './rating-groups.js';

/** What a group says, in numbers; null where nobody said it. */
export interface RatingSummary {
  /** How many ratings hold both an expectation and a perception. */
  readonly pairs: number;
  readonly need: number | null;
  readonly expectation: number | null;
  readonly perception: number | null;
  /** The means over the pairs only. */
  readonly pairExpectation: number | null;
  readonly pairPerception: number | null;
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
export function summaryOf({ ratings, measure }: RatingGroup, values: RatingValues): RatingSummary {
  const sign = signOf(measure);
  const { need, expectation, perception } = values;
  const isThere = (value: ArrayLike<number>) => (rating: number) => !Number.isNaN(value[rating]!);
  const pairs = ratings.filter((rating) => isThere(expectation)(rating) && isThere(perception)(rating));
  const margins = ratings.filter((rating) => isThere(need)(rating) && isThere(perception)(rating));
  const mean = (of: Int32Array, value: (rating: number) => number) => soundMean(valuesOf(of, value));
  const plain = (value: ArrayLike<number>) =>
    mean(ratings.filter(isThere(value)), (rating) => value[rating]!);
  return {
    pairs: pairs.length,
    need: plain(need),
    expectation: plain(expectation),
    perception: plain(perception),
    pairExpectation: mean(pairs, (rating) => expectation[rating]!),
    pairPerception: mean(pairs, (rating) => perception[rating]!),
    gap: mean(pairs, (rating) => finite(sign * (perception[rating]! - expectation[rating]!))),
    needMargin: mean(margins, (rating) => finite(sign * (perception[rating]! - need[rating]!))),
  };
}

/** The perceptions of a group, ascending. O(ratings · log ratings). */
export function perceptionsOf({ ratings }: RatingGroup, { perception }: RatingValues): Float64Array {
  return valuesOf(ratings, (rating) => perception[rating]!)
    .filter((value) => !Number.isNaN(value))
    .sort();
}

/** A loop, as `Float64Array.from` takes many times as long for millions. */
function valuesOf(ratings: Int32Array, value: (rating: number) => number): Float64Array {
  const values = new Float64Array(ratings.length);
  for (let at = 0; at < values.length; at++) values[at] = value(ratings[at]!);
  return values;
}

/** The share of values that pass; null of no values. */
export function shareOf(values: Float64Array, passes: (value: number) => boolean): number | null {
  return values.length === 0 ? null : values.filter(passes).length / values.length;
}
