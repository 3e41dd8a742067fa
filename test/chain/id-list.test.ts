import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { madeIds, sortedIds } from '../../src/chain/id-list.js';

describe('ids that were given', () => {
  test('have a number each, and nothing else has one', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ unit: 'binary' })),
        fc.string({ unit: 'binary' }),
        (some, other) => {
          const ids = some.sort((a, b) => (a < b ? -1 : 1));
          const { all, at, length, numberOf } = sortedIds(ids);
          expect(ids.map(numberOf)).toEqual([...ids.keys()]);
          expect(ids.map((_, number) => at(number))).toEqual(all());
          expect(length).toBe(ids.length);
          expect(numberOf(other)).toBe(ids.indexOf(other));
        },
      ),
    );
  });
});

describe('ids made of row numbers', () => {
  test('are L and nine digits, and ascend with the rows', () => {
    const ids = madeIds(12);
    expect(ids.at(0)).toBe('L000000000');
    expect(ids.at(11)).toBe('L000000011');
    expect(ids.all()).toEqual([...ids.all()].sort());
    expect(ids.all()).toBe(ids.all());
    expect(ids.all().map(ids.numberOf)).toEqual([...ids.all().keys()]);
  });

  test.each([
    '',
    'L000000012',
    'L-00000001',
    'L00000001',
    'L0000000011',
    'l000000001',
    'L000001e00',
    'L 00000001',
    'L00000001x',
  ])('%j is none of twelve', (id) => {
    expect(madeIds(12).numberOf(id)).toBe(-1);
  });
});

test.each([undefined, null, 0, Symbol('a'), {}])('%o is no id', (value) => {
  expect(sortedIds(['a', 'b']).numberOf(value as never)).toBe(-1);
  expect(madeIds(2).numberOf(value as never)).toBe(-1);
});
