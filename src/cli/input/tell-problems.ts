import { formatProblem, type Problem } from '../../model/problem.js';
import { withoutControls } from '../../tables/cell-text.js';
import type { Surroundings } from '../surroundings.js';

/** Writes problems where problems go, a line each. */
export async function tellProblems(problems: readonly Problem[], { errors }: Surroundings): Promise<void> {
  for (const problem of problems) {
    const kind =
      problem.severity === 'error' ? errors.mark('red', 'error') : errors.mark('yellow', 'warning');
    await errors.write(`${kind} ${withoutControls(formatProblem(problem))}\n`);
  }
}

/** How many of the problems are errors, in words. */
export function errorsInWords(problems: readonly Problem[]): string {
  const wrong = problems.filter(({ severity }) => severity === 'error').length;
  return `${wrong} ${wrong === 1 ? 'problem' : 'problems'}`;
}
