import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sortAscending } from '../../src/algorithms/sort-ascending.js';

const anyNumbers = fc.array(fc.oneof(fc.double({ noNaN: true }), fc.integer({ min: -3, max: 3 })), {
  maxLength: 60,
});

describe('sorting numbers', () => {
  it('gives the same numbers, ascending, in place', () => {
    fc.assert(
      fc.property(anyNumbers, (numbers) => {
        const values = Float64Array.from(numbers);
        expect(sortAscending(values)).toBe(values);
        expect(Array.from(values, (value) => value + 0)).toEqual(
          numbers.map((value) => value + 0).sort((a, b) => (a === b ? 0 : a < b ? -1 : 1)),
        );
      }),
    );
  });

  it('touches nothing beside a view', () => {
    const values = Float64Array.of(9, 3, 2, 1, 0);
    sortAscending(values.subarray(1, 4));
    expect([...values]).toEqual([9, 1, 2, 3, 0]);
  });
});
