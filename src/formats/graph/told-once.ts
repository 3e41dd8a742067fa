import { type Problem, type ProblemCode, problemOf, type SourceLocation } from '../../model/problem.js';

/** One kind of thing that is told once, however often it is met. */
export interface ToldKind {
  readonly code: ProblemCode;
  readonly severity: Problem['severity'];
  /** What is told of them, in a sentence that their number is added to. */
  readonly message: string;
}

/** Counts what is met of each kind, and keeps the place of the first. */
export interface ToldOnce {
  meet(kind: ToldKind, place: SourceLocation | undefined): void;
  /** One problem for every kind that was met. */
  problems(): Problem[];
}

/** Makes a counter of what is told once. */
export function toldOnce(): ToldOnce {
  const met = new Map<ToldKind, { count: number; readonly place: SourceLocation | undefined }>();
  return {
    meet(kind, place) {
      const known = met.get(kind);
      if (known) known.count++;
      else met.set(kind, { count: 1, place });
    },
    problems: () =>
      Array.from(met, ([{ code, severity, message }, { count, place }]) => ({
        ...problemOf({ code, severity, path: [], message: `${message} (${count}, the first of them here)` }),
        ...place,
      })),
  };
}
