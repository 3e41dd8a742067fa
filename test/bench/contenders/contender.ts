import type { QuestionName } from '../harness/questions.js';
import type { Organisation } from '../organisation/organisation.js';

/** What one run is asked. */
export interface Ask {
  readonly question: QuestionName;
  /** What to answer for: places in the list of touchpoints, or numbers of parties; unused for a whole organisation. */
  readonly items: readonly number[];
  /** The parties, places in the list of links without owner, or groups of records that an answer about all of them is compared by. */
  readonly watched: readonly number[];
  /**
   * Whether the answer is wanted in full, to be compared; such a run is not timed. In a timed run the same work is done and what
   * only the comparison needs is left out.
   */
  readonly isChecked: boolean;
}

/**
 * An answer in numbers, the same for every contender, however it answers itself: columns by name. Sets are compared by
 * their size and the sum of the weights of what they hold.
 */
export type Answer = Readonly<Record<string, readonly number[]>>;

/** What a run came to. */
export interface Outcome {
  /** Empty where a timed run leaves the answer out. */
  readonly answer: Answer;
  /** How many items the run answered, where it was not those it was asked. */
  readonly answered?: number;
  /** What the run built, so that it stays in use until the clock is read. */
  readonly kept?: unknown;
}

/** A run, ready to be timed: all that is not part of the question was done before. */
export type Run = () => Outcome | Promise<Outcome>;

/** A contender with an organisation at hand. */
export interface Contestant {
  /** Gets a run ready. */
  prepare(ask: Ask): Run | Promise<Run>;
}

/** A library, or plain code, that answers the questions it is listed with. */
export interface Contender {
  /** Takes an organisation; building a graph of it waits for the first question that needs one. */
  open(organisation: Organisation): Contestant;
  /**
   * Builds what the contender keeps of an organisation in memory, and returns it. Where there are records, it sums up each kind as
   * well.
   */
  hold(organisation: Organisation): unknown;
}

/** A number for a party or link, the same in every language: what sets are compared by. */
export function weightOf(number: number): number {
  return Math.imul(number, 2654435761) >>> 12;
}
