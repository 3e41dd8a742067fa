import { type Problem, problemOf, type SourceLocation } from '../../model/problem.js';

/** Counts what a chain has no place for, by kind. */
export interface LeftOut {
  /** Counts one thing. @param what what things of its kind are, in the plural */
  add(what: string, place: SourceLocation | undefined): void;
  /** One warning per kind, with how many there are and where the first is. */
  problems(): Problem[];
}

/** Begins to count. */
export function leftOut(): LeftOut {
  const kinds = new Map<string, { count: number; readonly place: SourceLocation | undefined }>();
  return {
    add(what, place) {
      const known = kinds.get(what) ?? { count: 0, place };
      known.count++;
      kinds.set(what, known);
    },
    problems: () =>
      [...kinds].map(([what, { count, place }]) => ({
        ...problemOf({
          code: 'left-out',
          severity: 'warning',
          path: [],
          message: `${what} were left out: ${count}, the first here`,
        }),
        ...place,
      })),
  };
}
