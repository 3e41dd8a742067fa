import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupBy } from '../../src/algorithms/group-by.js';

describe('groups by a key', () => {
  it('hold every item once, groups and items as they first came', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom('__proto__', 'b', 'a', ''), fc.nat())), (items) => {
        const keys = [...new Set(items.map(([key]) => key))];
        const expected = keys.map((key) => [key, items.filter(([other]) => other === key)]);
        expect([...groupBy(items, ([key]) => key)]).toEqual(expected);
      }),
    );
  });

  it('take any iterable and any key', () => {
    const parity = groupBy(new Set([3, 1, 2]), (item) => item % 2 === 0);
    expect([...parity]).toEqual([
      [false, [3, 1]],
      [true, [2]],
    ]);
    expect(groupBy([], () => 0).size).toBe(0);
  });
});
