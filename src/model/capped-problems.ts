import { type Problem, type ProblemSink, problemOf } from './problem.js';

/** Takes in problems up to a number, and counts the rest. */
export interface CappedProblems extends ProblemSink {
  /** Whether one of them, listed or not, is an error. */
  hasError(): boolean;
  /** Those that are listed, and where there were more, a last one that says how many. */
  all(): readonly Problem[];
}

/** Lists at most so many problems. */
export function cappedProblems(max: number): CappedProblems {
  const listed: Problem[] = [];
  let more = 0;
  let hasError = false;
  return {
    push(problem) {
      hasError ||= problem.severity === 'error';
      if (listed.length < max) listed.push(problem);
      else more++;
    },
    hasError: () => hasError,
    all: () => (more === 0 ? listed : [...listed, moreProblems(more, max, hasError)]),
  };
}

function moreProblems(more: number, max: number, hasError: boolean): Problem {
  const count = more === 1 ? '1 more problem was' : `${more} more problems were`;
  return problemOf({
    code: 'more-problems',
    severity: hasError ? 'error' : 'warning',
    path: [],
    message: `${count} found; the first ${max} are listed (maxProblems)`,
  });
}
