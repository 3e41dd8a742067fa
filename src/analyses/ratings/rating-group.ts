import type { GroupKey } from './rating-order.js';
import type { RatingValues } from './rating-values.js';
import type { CountRespondents, Range } from './respondents.js';

/** What one group of raters says about one subject on one measure: those of its ratings that may be shown. */
export interface RatingGroup extends GroupKey, Range {
  /** How many different respondents; null where some rating does not say whose it is. */
  readonly respondents: number | null;
  /** Whether it is not to be shown. */
  readonly isSuppressed: boolean;
  /** Whether ratings of too few people were left out of it. */
  readonly isPartial: boolean;
}

/** All groups of a chain, and the values of the ratings. */
export interface RatingGroups extends RatingValues {
  /** By subject, instrument (none last), raters and measure. */
  readonly all: readonly RatingGroup[];
  /** Numbers of ratings; a group has those from its `start` to before its `end`. */
  readonly members: Int32Array;
  readonly respondentsOf: CountRespondents;
  /** Room for one value of every rating of the largest group, for whoever sums up groups one after the other. */
  readonly arena: Float64Array;
}
