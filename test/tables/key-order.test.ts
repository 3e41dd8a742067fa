import { describe, expect, it } from 'vitest';
import { compare } from '../../src/tables/compare.js';
import { defineTable } from '../../src/tables/define-table.js';
import type { Column, TableDeclaration } from '../../src/tables/table.js';

describe('the key of a comparison', () => {
  const keyed = (column: Omit<Column, 'description'>) =>
    defineTable({
      ...{ name: 'keyed', title: 'Keyed', description: 'Keyed.', key: ['key'], order: 'key' },
      columns: {
        key: { ...column, description: 'The key.' },
        value: { type: 'number', description: 'A value.' },
      } as TableDeclaration['columns'],
    });
  const added = (column: Omit<Column, 'description'>, keys: readonly unknown[]) => {
    const table = keyed(column);
    const rows = keys.map((key) => ({ key, value: 1 })) as never[];
    const comparison = compare(
      table.of(() => []),
      table.of(() => rows),
    );
    return comparison.rows().map((row) => row.key);
  };

  it.each<[string, Omit<Column, 'description'>, unknown[]]>([
    ['ids by their code units', { type: 'id' }, ['L1', 'L11', 'L2', '__proto__', 'é', '\u{1F600}', '\uff22']],
    ['numbers by their size', { type: 'integer', nullable: true }, [-3, 0, 9, 10, null]],
    ['false before true', { type: 'boolean', nullable: true }, [false, true, null]],
    [
      'texts with listed values as listed',
      { type: 'text', values: ['low', 'high', 'best'], nullable: true },
      ['low', 'high', 'best', null],
    ],
    [
      'lists item by item, and one that goes on behind one that ends',
      { type: 'id', list: true, nullable: true },
      [[], ['a'], ['a', 'a'], ['a', 'b'], ['a b'], ['aa'], null],
    ],
    [
      'lists of numbers by the size of their items',
      { type: 'number', list: true },
      [[2, 1], [2, 10], [9], [10]],
    ],
  ])('orders %s', (_, column, keys) => {
    expect(added(column, keys)).toEqual(keys);
    expect(added(column, [...keys].reverse())).toEqual(keys);
  });

  it('tells apart what a text could confuse', () => {
    const keys = [['a', 'b'], ['a,b'], ['a","b'], ['["a","b"]']];
    expect(added({ type: 'text', list: true }, keys)).toHaveLength(keys.length);
    expect(added({ type: 'text', nullable: true }, ['null', null, '"null"'])).toHaveLength(3);
  });

  it('matches null with null, and a list with one of the same items', () => {
    for (const [column, key] of [
      [{ type: 'text', nullable: true }, () => null],
      [{ type: 'text', list: true }, () => ['a', 'b']],
    ] as const) {
      const table = keyed(column);
      const side = (value: number) => table.of(() => [{ key: key(), value }] as never[]);
      expect(compare(side(1), side(3)).rows()).toEqual([
        ...[{ key: key(), change: 'changed', changedColumns: ['value'], valueBefore: 1, valueAfter: 3 }].map(
          (row) => ({ ...row, valueDifference: 2 }),
        ),
      ]);
    }
  });

  it('may be absent of a table of one row', () => {
    const table = defineTable({
      ...{ name: 'whole', title: 'Whole', description: 'One row.', key: [], order: 'none' },
      columns: { people: { type: 'integer', unit: 'people', description: 'How many.' } },
    });
    const of = (...people: number[]) => table.of(() => people.map((count) => ({ people: count })));
    expect(compare(of(3), of(5)).rows()).toMatchObject([{ change: 'changed', peopleDifference: 2 }]);
    expect(() => compare(of(3), of(5, 6)).rows()).toThrow('expected whole with each key once, got [] twice');
  });
});
