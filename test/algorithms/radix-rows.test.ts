import fc from 'fast-check';
import { expect, test } from 'vitest';
import { radixRows, sortRows } from '../../src/algorithms/radix-rows.js';

test('rows are sorted by their numbers, equal ones in the order they had, those outside left alone', () => {
  const number = fc.oneof(fc.nat(9), fc.maxSafeNat());
  const cut = fc.tuple(fc.nat(20), fc.nat(20));
  fc.assert(
    fc.property(fc.array(number, { maxLength: 40 }), cut, (numbers, [a, b]) => {
      const [start, end] = [Math.min(a, b, numbers.length), Math.min(Math.max(a, b), numbers.length)];
      const rows = radixRows(numbers.length);
      for (const [row, one] of numbers.entries()) rows.set(row, one);
      sortRows(rows, start, end);
      const places = [...numbers.keys()];
      const sorted = places.slice(start, end).sort((x, y) => numbers[x]! - numbers[y]! || x - y);
      const expected = [...places.slice(0, start), ...sorted, ...places.slice(end)];
      expect([...rows.order]).toEqual(expected);
      for (const [row, place] of expected.entries())
        for (const [other, otherPlace] of expected.entries())
          expect(rows.isSame(row, other)).toBe(numbers[place] === numbers[otherPlace]);
    }),
  );
});
