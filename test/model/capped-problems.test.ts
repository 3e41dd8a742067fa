import { describe, expect, test } from 'vitest';
import { cappedProblems } from '../../src/model/capped-problems.js';
import { invalidChainError } from '../../src/model/error.js';
import { type Problem, problemOf } from '../../src/model/problem.js';

const problem = (severity: Problem['severity'], place = 0) =>
  problemOf({ code: 'empty-rating', severity, path: ['ratings', place], message: 'empty' });

describe('problems up to a number', () => {
  test('are all listed', () => {
    const problems = cappedProblems(2);
    expect(problems.all()).toEqual([]);
    problems.push(problem('warning', 0));
    problems.push(problem('error', 1));
    expect(problems.all()).toEqual([problem('warning', 0), problem('error', 1)]);
    expect(problems.hasError()).toBe(true);
  });

  test('are followed by how many more there were', () => {
    const problems = cappedProblems(2);
    for (const place of [0, 1, 2]) problems.push(problem('warning', place));
    expect(problems.all().slice(0, 2)).toEqual([problem('warning', 0), problem('warning', 1)]);
    expect(problems.all().at(-1)).toEqual({
      code: 'more-problems',
      severity: 'warning',
      path: [],
      message: '1 more problem was found; the first 2 are listed (maxProblems)',
    });
    expect(problems.hasError()).toBe(false);
    problems.push(problem('error', 3));
    expect(problems.all().at(-1)).toMatchObject({
      severity: 'error',
      message: '2 more problems were found; the first 2 are listed (maxProblems)',
    });
    expect(problems.hasError()).toBe(true);
    expect(invalidChainError(problems.all()).message).toMatch(/^the chain has more than 2 problems\n/);
  });
});
