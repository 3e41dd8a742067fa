import type { Problem } from '../../model/problem.js';
import type { Spot } from './spot.js';

/** A record, and where it stands. */
export interface PlacedRecord {
  readonly record: Readonly<Record<string, unknown>>;
  readonly spot: Spot;
  /** Where its fields stand, as far as they stand apart. */
  readonly fields?: { readonly [field: string]: Spot | undefined } | undefined;
}

/** A problem, and where it is. */
export interface PlacedProblem {
  readonly problem: Problem;
  readonly spot: Spot;
}
