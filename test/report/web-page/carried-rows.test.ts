import { describe, expect, it } from 'vitest';
import { defineTable } from '../../../src/index.js';
import { carriedRows } from '../../../src/report/web-page/carried-rows.js';
import type { Table } from '../../../src/tables/table.js';

const declared = defineTable({
  name: 'rated',
  title: 'Rated',
  description: 'What is rated.',
  key: ['id'],
  order: 'id',
  columns: {
    id: { type: 'integer', description: 'Which.' },
    gap: { type: 'number', nullable: true, description: 'The gap.' },
    links: { type: 'id', refers: 'link', list: true, description: 'Links.' },
  },
});
const tableOf = (...rows: ReadonlyArray<readonly [number, number | null, readonly string[]]>) =>
  declared.of(() => rows.map(([id, gap, links]) => ({ id, gap, links }))) as unknown as Table;

describe('what a page carries of a table', () => {
  it('is cells in the order of the columns, with equal lists once', () => {
    const table = tableOf([1, 0.5, ['a', 'b']], [2, null, []], [3, null, ['a', 'b']], [4, null, ['a\nb']]);
    expect(carriedRows(table)).toEqual({
      rows: [
        [1, 0.5, 0],
        [2, null, 1],
        [3, null, 0],
        [4, null, 2],
      ],
      lists: [['a', 'b'], [], ['a\nb']],
      count: 4,
    });
  });

  it('is as many rows as it may be, with how many there are; what is rated comes first', () => {
    const ids = (limit: number, ...gaps: ReadonlyArray<number | null>) => {
      const { rows, count } = carriedRows(tableOf(...gaps.map((gap, i) => [i, gap, []] as const)), {
        rows: limit,
        items: 10,
      });
      return [rows.map(([id]) => id), count];
    };
    expect(ids(3, null, 1, null)).toEqual([[0, 1, 2], 3]);
    expect(ids(2, null, null, null)).toEqual([[0, 1], 3]);
    expect(ids(2, null, 1, null, 1, 1)).toEqual([[1, 3], 5]);
  });

  it('ends where lists become too much; a list that is there already costs nothing', () => {
    const table = tableOf([1, null, ['a', 'b']], [2, null, ['a', 'b']], [3, null, ['c']], [4, null, []]);
    const carried = (items: number) => carriedRows(table, { rows: 10, items });
    expect(carried(2).rows.map(([id]) => id)).toEqual([1]);
    expect(carried(3).rows.map(([id]) => id)).toEqual([1, 2, 3]);
    expect(carried(3).count).toBe(4);
    expect(carried(4).rows).toHaveLength(4);
  });
});
