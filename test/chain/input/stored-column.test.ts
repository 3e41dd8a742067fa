import { describe, expect, test } from 'vitest';
import { everyValue, type StoredColumn, valueAt } from '../../../src/chain/input/stored-column.js';

const COLUMNS: ReadonlyArray<readonly [StoredColumn, readonly unknown[]]> = [
  [{ kind: 'numbers', values: Float64Array.of(1, Number.NaN, -0) }, [1, undefined, -0]],
  [
    {
      kind: 'quantities',
      values: Float64Array.of(1, Number.NaN, Number.NaN),
      durations: new Map([[1, 'PT1M']]),
    },
    [1, 'PT1M', undefined],
  ],
  [{ kind: 'codes', codes: Int8Array.of(1, -1, 0), dictionary: ['a', 'b'] }, ['b', undefined, 'a']],
  [{ kind: 'values', values: [['a']] }, [['a'], undefined, undefined]],
  [
    {
      kind: 'map',
      columns: new Map<string, StoredColumn>([
        ['a', { kind: 'numbers', values: [1, Number.NaN, Number.NaN] }],
        ['b', { kind: 'values', values: ['x', 'y'] }],
      ]),
    },
    [{ a: 1, b: 'x' }, { b: 'y' }, undefined],
  ],
];

describe('a stored column', () => {
  test.each(COLUMNS)('%o has the value of every row', (column, values) => {
    expect([0, 1, 2].map((row) => valueAt(column, row))).toEqual(values);
  });

  test.each(COLUMNS)('%o tells whether all there is passes', (column, values) => {
    const seen: unknown[] = [];
    expect(everyValue(column, 3, (value: unknown) => seen.push(value) > 0)).toBe(true);
    expect(new Set(seen.map((one) => JSON.stringify(one)))).toEqual(
      new Set(values.filter((one) => one !== undefined).map((one) => JSON.stringify(one))),
    );
    expect(everyValue(column, 3, () => false)).toBe(false);
  });

  test('that is not there passes', () => {
    expect(everyValue(undefined, 3, () => false)).toBe(true);
  });
});
