import { minutesOfDuration } from '../duration.js';
import type { MeasureDefinition } from '../measure.js';
import { type DocumentPath, type ProblemSink, problemOf, quote } from '../problem.js';

/**
 * A value in its measure's unit; NaN where it has none, which is a problem by then. A duration has minutes as its unit,
 * so it fits only a measure in minutes: turning it into anything else would be a guess.
 */
export function quantityIn(
  measure: Partial<MeasureDefinition> | undefined,
  value: number | string | undefined,
  path: DocumentPath,
  problems: ProblemSink,
): number {
  if (typeof value !== 'string') return value ?? Number.NaN;
  if (measure?.unit === undefined || measure.unit === 'minutes')
    return minutesOfDuration(value) ?? Number.NaN;
  const expected = `a number in the measure's unit, ${quote(measure.unit)}`;
  problems.push(problemOf({ code: 'mixed-units', path, expected, received: `the duration ${quote(value)}` }));
  return Number.NaN;
}

/** A value that must also lie in its measure's range. */
export function scoreIn(
  measure: Partial<MeasureDefinition> | undefined,
  value: number | string | undefined,
  path: DocumentPath,
  problems: ProblemSink,
): number {
  const score = quantityIn(measure, value, path, problems);
  const { min = -Infinity, max = Infinity } = measure ?? {};
  if (score < min || score > max) {
    const expected = rangeInWords(min, max);
    problems.push(problemOf({ code: 'score-out-of-range', path, expected, received: quote(value) }));
  }
  return score;
}

function rangeInWords(min: number, max: number): string {
  if (min === -Infinity) return `a value of at most ${max}`;
  return max === Infinity ? `a value of at least ${min}` : `a value from ${min} to ${max}`;
}
