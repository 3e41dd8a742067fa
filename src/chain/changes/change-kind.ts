import type { ChangeOf, ChangeWord } from '../../model/changes/change.js';
import type { ProblemCode } from '../../model/problem.js';
import type { Step } from './step.js';

/** How one kind of change is made. */
export interface ChangeKind<Word extends ChangeWord> {
  /**
   * Makes the change in the draft of the step, or says why it cannot be. What the chain as a whole must be is checked once, after the
   * last change, so that a change may rest on one that comes later.
   */
  make(change: ChangeOf<Word>, step: Step): void;
  /** What to do about a problem that the change leaves behind, by its code. */
  readonly advice?: { readonly [Code in ProblemCode]?: string };
}
