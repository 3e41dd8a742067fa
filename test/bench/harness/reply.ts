import type { Answer } from '../contenders/contender.js';

/** What a process says to a request: how it went, or what went wrong. */
export type Reply =
  | {
      readonly answer: Answer;
      /** How long the run took. */
      readonly milliseconds?: number;
      /** How many items it answered, where it was not those it was asked. */
      readonly answered?: number;
      /** How many bytes stay in use. */
      readonly bytes?: number;
      /** The most memory the process has had so far. */
      readonly peakBytes: number;
    }
  | { readonly failure: string };
