import type { Answer } from '../contenders/contender.js';

/**
 * The first difference between two answers to the same request, in words. Only columns that both have are compared, and only
 * items that both answered. With a tolerance, numbers may be apart by so large a share of the larger one, or of 1.
 */
export function differenceOf(answer: Answer, expected: Answer, tolerance = 0): string | undefined {
  const names = Object.keys(expected).filter((name) => name in answer);
  if (names.length === 0) return 'nothing to compare';
  for (const name of names) {
    const [given, wanted] = [answer[name]!, expected[name]!];
    if (given.length !== wanted.length) return `${name}: ${given.length} numbers instead of ${wanted.length}`;
    const i = given.findIndex(
      (value, place) =>
        isAnswered(value) && isAnswered(wanted[place]) && !isNear(value, wanted[place]!, tolerance),
    );
    if (i >= 0) return `${name} ${i + 1}: ${given[i]} instead of ${wanted[i]}`;
  }
  return undefined;
}

function isNear(one: number, other: number, tolerance: number): boolean {
  return Math.abs(one - other) <= tolerance * Math.max(1, Math.abs(one), Math.abs(other));
}

/** What is no number becomes null on its way from one process to another. */
function isAnswered(value: number | null | undefined): boolean {
  return value !== null && value !== undefined && !Number.isNaN(value);
}
