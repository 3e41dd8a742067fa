import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pearson } from '../../src/algorithms/pearson.js';

const whole = fc.integer({ min: -1000, max: 1000 });
const pairs = fc.array(fc.tuple(whole, whole), { minLength: 2, maxLength: 40 });
const any = fc.double({ noNaN: true, noDefaultInfinity: true });
const x = (all: ReadonlyArray<readonly [number, number]>) => all.map(([one]) => one);
const y = (all: ReadonlyArray<readonly [number, number]>) => all.map(([, other]) => other);
/** A number of some size, or null. */
const near = (value: number | null) => (value === null ? null : expect.closeTo(value, 12));

describe('the correlation', () => {
  it.each([
    [[5, 6, 4], [5.2, 6.1, 4.5], 0.997406],
    [[1, 2, 3], [2, 4, 6], 1],
    [[1, 2, 3], [6, 4, 2], -1],
    [[1, 2, 3, 4], [1, -1, -1, 1], 0],
    // F. J. Anscombe, Graphs in Statistical Analysis (1973), the first set.
    [
      [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5],
      [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68],
      0.816421,
    ],
  ])('of %j and %j is %d', (one, other, expected) => {
    expect(pearson(one, other)).toBeCloseTo(expected, 6);
  });

  it.each([
    [[], []],
    [[1], [2]],
    [
      [3, 3, 3],
      [1, 2, 3],
    ],
    [
      [1, 2, 3],
      [0.1, 0.1, 0.1],
    ],
  ])('of %j and %j is null, as one of them does not vary', (one, other) => {
    expect(pearson(one, other)).toBe(null);
  });

  it('is the quotient of its definition', () => {
    fc.assert(
      fc.property(pairs, (all) => {
        const n = all.length;
        const sum = (of: (pair: readonly [number, number]) => number) =>
          all.reduce((total, pair) => total + of(pair), 0);
        const [sx, sy] = [sum(([a]) => a), sum(([, b]) => b)];
        const product = n * sum(([a, b]) => a * b) - sx * sy;
        const squares = (n * sum(([a]) => a * a) - sx * sx) * (n * sum(([, b]) => b * b) - sy * sy);
        expect(pearson(x(all), y(all))).toEqual(near(squares === 0 ? null : product / Math.sqrt(squares)));
      }),
    );
  });

  it('stays the same when a series is moved and stretched, and turns its sign with it', () => {
    fc.assert(
      fc.property(pairs, fc.integer({ min: 1, max: 1000 }), whole, (all, factor, shift) => {
        const r = pearson(x(all), y(all));
        const moved = (sign: number) => x(all).map((value) => sign * factor * value + shift);
        expect(pearson(moved(1), y(all))).toEqual(near(r));
        expect(pearson(moved(-1), y(all))).toEqual(near(r === null ? null : -r));
      }),
    );
  });

  it('is the same both ways round and lies between -1 and 1, whatever the numbers', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(any, any), { maxLength: 20 }), (all) => {
        const r = pearson(x(all), y(all));
        expect(pearson(y(all), x(all))).toBe(r);
        if (r !== null) expect(Math.abs(r)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('of a series that varies with itself is 1, however large, small or close together its numbers are', () => {
    fc.assert(
      fc.property(fc.array(any, { minLength: 2, maxLength: 20 }), (values) => {
        expect(pearson(values, values)).toBe(new Set(values.map((value) => value + 0)).size < 2 ? null : 1);
      }),
    );
  });

  it('loses nothing to what both series have in common, nor to their size', () => {
    const one = [1, 2, 4, 8];
    const other = [3, 1, 4, 1];
    const r = pearson(one, other)!;
    for (const shift of [2 ** 50, -(2 ** 50)])
      expect(
        pearson(
          one.map((value) => value + shift),
          other,
        ),
      ).toBeCloseTo(r, 12);
    for (const scale of [2 ** 1020, 2 ** -1070]) {
      const scaled = (values: number[]) => values.map((value) => value * scale);
      expect(pearson(scaled(one), scaled(other))).toBeCloseTo(r, 12);
    }
  });
});
