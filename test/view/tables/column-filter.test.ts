import { describe, expect, it } from 'vitest';
import type { AnyRow, Column } from '../../../src/tables/table.js';
import {
  cellTest,
  columnFilterFrom,
  UNKNOWN,
  withColumnFilter,
} from '../../../src/view/tables/column-filter.js';

const described = { description: 'what it is' };

function kept(column: Omit<Column, 'description'>, wanted: string, cells: ReadonlyArray<AnyRow[string]>) {
  const test = cellTest({ ...described, ...column }, wanted, String);
  return test && cells.filter(test);
}

describe('cellTest', () => {
  const numbers = [null, -1, 0, 0.5, 2, 3, 10];
  it.each([
    ['>2', [3, 10]],
    ['>= 2', [2, 3, 10]],
    ['<0', [-1]],
    ['<=0,5', [-1, 0, 0.5]],
    ['=2', [2]],
    ['2', [2]],
    ['2..3', [2, 3]],
    ['-1 .. 0', [-1, 0]],
    ['', numbers],
    [UNKNOWN, [null]],
    ['-', [null]],
  ])('keeps of numbers what %s says', (wanted, expected) => {
    expect(kept({ type: 'number' }, wanted, numbers)).toEqual(expected);
  });

  it.each(['two', '>', '2..', '>=2..3', '1e3', '2..x'])('does not understand %s of a number', (wanted) => {
    expect(kept({ type: 'integer' }, wanted, numbers)).toBeUndefined();
  });

  const dates = [null, '2025-12-31', '2026-03-01', '2026-03-01T10:00:00Z', '2026-04-02'];
  it.each([
    ['2026-03', ['2026-03-01', '2026-03-01T10:00:00Z']],
    ['>2026-03', ['2026-04-02']],
    ['>=2026-03-01', ['2026-03-01', '2026-03-01T10:00:00Z', '2026-04-02']],
    ['<2026', ['2025-12-31']],
    ['2025..2026-03', ['2025-12-31', '2026-03-01', '2026-03-01T10:00:00Z']],
    ['T10', ['2026-03-01T10:00:00Z']],
  ])('keeps of dates what %s says', (wanted, expected) => {
    expect(kept({ type: 'date' }, wanted, dates)).toEqual(expected);
  });

  it('keeps of texts what holds a part, however it is written', () => {
    expect(kept({ type: 'text' }, 'DESK', ['Front desk', 'Kitchen', null])).toEqual(['Front desk']);
    expect(kept({ type: 'text' }, '>2', ['a >2', '3'])).toEqual(['a >2']);
  });

  it('looks for an id by what is shown of it', () => {
    const names = (cell: AnyRow[string]) => (cell === 'it' ? 'IT department' : String(cell));
    const test = cellTest({ ...described, type: 'id', refers: 'party' }, 'depart', names)!;
    expect(['it', 'hr', null].filter(test)).toEqual(['it']);
  });

  it('takes true, false and one of few values as they are', () => {
    expect(kept({ type: 'boolean' }, 'false', [true, false, null])).toEqual([false]);
    expect(kept({ type: 'text', values: ['stop', 'stops'] }, 'stop', ['stop', 'stops'])).toEqual(['stop']);
  });

  it('keeps a list when one of its values is wanted, and an empty one as unknown', () => {
    expect(kept({ type: 'integer', list: true }, '>2', [[1, 3], [1, 2], []])).toEqual([[1, 3]]);
    expect(kept({ type: 'text', list: true }, UNKNOWN, [['a'], [], null])).toEqual([[], null]);
  });
});

describe('the filters in an address', () => {
  it('are read up to the first colon', () => {
    expect(columnFilterFrom('at:2026-03-01T10:00')).toEqual({ name: 'at', wanted: '2026-03-01T10:00' });
    expect(columnFilterFrom('__proto__')).toEqual({ name: '__proto__', wanted: '' });
  });

  it('are changed column by column', () => {
    const one = withColumnFilter([], { name: 'rank', wanted: '>1' });
    const two = withColumnFilter(one, { name: 'owner', wanted: 'it' });
    expect(two).toEqual(['rank:>1', 'owner:it']);
    expect(withColumnFilter(two, { name: 'rank', wanted: '2' })).toEqual(['owner:it', 'rank:2']);
    expect(withColumnFilter(two, { name: 'rank', wanted: '' })).toEqual(['owner:it']);
  });
});
