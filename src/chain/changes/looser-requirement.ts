import { quote } from '../../model/problem.js';
import type { Step } from './step.js';

/**
 * Warns that a link which states nothing assumed that it needs what comes in at its provider, and assumes less now: it was not
 * said what it needs, so nobody can say whether that is right.
 */
export function warnOfLooser(link: string, step: Step): void {
  const message = `${quote(link)} states nothing, so it required all that its provider received; that is less now: state what it requires`;
  step.problem([], { code: 'looser-requirement', severity: 'warning', message });
}
