import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { soundMean } from '../../src/algorithms/sound-mean.js';

const double = fc.double({ noNaN: true, noDefaultInfinity: true });

describe('the mean', () => {
  it.each([
    [[2, 5, 7, 11, 30], 11],
    [[4], 4],
    [[-0], 0],
    [[-0, -0, -0], 0],
    [[-1, 1], 0],
    [[1e16, 1, 1, 1], 2_500_000_000_000_001],
    [[1, 1e100, 1, -1e100], 0.5],
    [[1e308, 1e308, 1e308], 1e308],
    [[Number.MAX_VALUE, -Number.MAX_VALUE, 3], 1],
    [[Number.MIN_VALUE, Number.MIN_VALUE], Number.MIN_VALUE],
  ])('of %j is %d', (values, expected) => {
    expect(soundMean(values)).toBe(expected);
  });

  it('of nothing is null', () => {
    expect(soundMean([])).toBe(null);
    expect(soundMean(new Float64Array(0))).toBe(null);
  });

  it('of many small values loses none of them', () => {
    expect(soundMean(new Float64Array(1_000_000).fill(0.1))).toBe(0.1);
    const one = Float64Array.from({ length: 1_000_000 }, (_, at) => (at === 0 ? 1e9 : 0.1));
    expect(soundMean(one)).toBe((1e9 + 99_999.9) / 1e6);
  });

  it('of a constant series is that constant', () => {
    fc.assert(
      fc.property(double, fc.integer({ min: 1, max: 60 }), (value, count) => {
        expect(soundMean(Array(count).fill(value))).toBe(value + 0);
      }),
    );
  });

  it('lies between the least and the greatest value', () => {
    fc.assert(
      fc.property(fc.array(double, { minLength: 1 }), (values) => {
        const mean = soundMean(values)!;
        expect(mean).toBeGreaterThanOrEqual(Math.min(...values));
        expect(mean).toBeLessThanOrEqual(Math.max(...values));
      }),
    );
  });

  it('of whole numbers is their exact sum, divided once', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -(2 ** 40), max: 2 ** 40 }), { minLength: 1 }), (values) => {
        const sum = values.reduce((total, value) => total + value, 0);
        expect(soundMean(values)).toBeCloseTo(sum / values.length, 3);
      }),
    );
  });
});
