import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countBelow, countUpTo, percentileOf } from '../../src/algorithms/order-statistics.js';

const sorted = fc.array(fc.integer({ min: -9, max: 9 })).map((values) => values.sort((a, b) => a - b));

describe('a percentile', () => {
  it.each([
    [50, [2, 5, 7, 11, 30], 7],
    [90, [2, 5, 7, 11, 30], 30],
    [50, [1, 2], 1],
    [50, [4], 4],
    [1, [4, 5], 4],
    [100, [4, 5], 5],
    [90, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 9],
    [91, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 10],
    [50, [], null],
  ])('P%i of %j is %j', (percent, values, expected) => {
    expect(percentileOf(values, percent)).toBe(expected);
  });

  it('is in the right place where a quotient of binary fractions would not be', () => {
    for (let count = 1; count <= 2_000; count++) {
      const values = Float64Array.from({ length: count }, (_, place) => place + 1);
      for (const percent of [7, 29, 50, 55, 57, 58, 90, 95, 99]) {
        const rank = Number((BigInt(percent) * BigInt(count) + 99n) / 100n);
        expect(percentileOf(values, percent)).toBe(rank);
      }
    }
  });

  it('is null where it lands on one without a value, which rank above all others', () => {
    expect(percentileOf([1, 2], 50, 1)).toBe(2);
    expect(percentileOf([1, 2], 50, 2)).toBe(2);
    expect(percentileOf([1, 2], 50, 3)).toBe(null);
    expect(percentileOf([], 50, 3)).toBe(null);
  });

  it('is no negative zero', () => {
    expect(percentileOf([-0], 50)).toBe(0);
  });

  it('is the least value that at least so many in a hundred do not exceed', () => {
    fc.assert(
      fc.property(sorted, fc.integer({ min: 1, max: 100 }), (values, percent) => {
        const isEnough = (limit: number) =>
          values.filter((value) => value <= limit).length * 100 >= percent * values.length;
        expect(percentileOf(values, percent)).toBe(values.find(isEnough) ?? null);
      }),
    );
  });
});

describe('counts of ascending values', () => {
  it('are those up to a limit, and those below it', () => {
    fc.assert(
      fc.property(sorted, fc.integer({ min: -10, max: 10 }), (values, limit) => {
        expect(countUpTo(values, limit)).toBe(values.filter((value) => value <= limit).length);
        expect(countBelow(values, limit)).toBe(values.filter((value) => value < limit).length);
      }),
    );
  });
});
