import type { DocumentPath } from '../../model/problem.js';

/** Kinds of traces of persons; each can be looked for or not. */
export const TRACE_KINDS = ['respondent-keys', 'texts', 'attributes', 'lone-answers', 'goal-texts'] as const;

/** One kind of traces. */
export type TraceKind = (typeof TRACE_KINDS)[number];

/** Something that may tell who a person is, or say something about one. What it says itself is nowhere in here. */
export interface Trace {
  /** The party, link or goal it is about, or `organisation`. */
  readonly subject: string;
  /** What it is, in few words; once for each subject. */
  readonly detail: string;
  /** Where it stands. */
  readonly path: DocumentPath;
  /** What is wrong, in a sentence. @param subject the subject in words. */
  readonly about: (subject: string) => string;
  /** What to do, in a sentence. */
  readonly advice: string;
  readonly expected: string;
  readonly actual: string;
}
