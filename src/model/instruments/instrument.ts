import type { Measure } from '../measure.js';

/**
 * How the answers to a measure become one score: their `mean`; for an ordinal one the lower `median`; the share of answers that
 * are `satisfied` (4 or 5 of 5); or the `net-promoter` points.
 */
export type Scoring = 'mean' | 'median' | 'satisfied' | 'net-promoter';

/** A measure that comes with the library. A document may rate it, and may define one of the same id, which then counts. */
export interface BuiltInMeasure<Id extends string = string> extends Measure {
  /** The id. */
  readonly id: Id;
  /** What it is about, in one sentence. */
  readonly description: string;
  /** How many questions its published form asks, where it is a questionnaire. */
  readonly items?: number;
  /** How answers become one score; where nothing is said, the mean, or the median of an ordinal measure. */
  readonly scoring?: Scoring;
}

/** A set of measures that belong together. Names and definitions are in our words; the questions are their authors'. */
export interface Instrument<Id extends string = string> {
  /** The word by which measures name it. */
  readonly id: string;
  /** The name people read. */
  readonly name: string;
  /** What it tells, in one or two sentences. */
  readonly description: string;
  /** Who described it first, and where. */
  readonly source: string;
  /** What it asks about. */
  readonly measures: ReadonlyArray<BuiltInMeasure<Id>>;
}
