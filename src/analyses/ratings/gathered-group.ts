import type { BuiltInMeasure } from '../../model/instruments/instrument.js';
import type { Measure } from '../../model/measure.js';
import type { Raters, Subject } from './raters.js';

/** A group with all its ratings. */
export interface GatheredGroup {
  readonly subject: Subject;
  readonly measure: Measure | BuiltInMeasure;
  readonly raters: Raters;
  /** The ratings, as numbers of records; those that hold no value are left out. */
  readonly ratings: Int32Array;
}

/** The values of the ratings by number of record, NaN where there is none. */
export interface RatingValues {
  readonly need: ArrayLike<number>;
  readonly expectation: ArrayLike<number>;
  readonly perception: ArrayLike<number>;
}

/** Which of need, expectation and perception a rating holds, as a number from 0 to 7. */
export function fieldsHeld({ need, expectation, perception }: RatingValues, rating: number): number {
  const held = (values: ArrayLike<number>) => Number(!Number.isNaN(values[rating]));
  return held(need) * 4 + held(expectation) * 2 + held(perception);
}

/** How many different respondents some ratings have; null where one does not say whose it is. */
export type CountRespondents = (ratings: Iterable<number>) => number | null;
