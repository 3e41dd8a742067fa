import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isServiceChainError } from '../../src/model/error.js';
import { defineTable } from '../../src/tables/define-table.js';
import type { Vector } from '../../src/tables/table.js';
import { randomTables, tableOfOne } from './random-tables.js';
import { rowsOfBatch } from './read-vectors.js';

function vectorOf(column: Parameters<typeof tableOfOne>[0], values: readonly unknown[]): Vector {
  const [batch] = [...tableOfOne(column, values).table.batches()];
  const [vector] = Object.values(batch!.columns);
  return vector!;
}

describe('batches', () => {
  it('decode to the rows, whatever their size', () => {
    fc.assert(
      fc.property(randomTables(), fc.integer({ min: 1, max: 14 }), ({ table, rows }, size) => {
        const batches = [...table.batches({ size })];
        expect(batches.flatMap(rowsOfBatch)).toEqual(rows);
      }),
      { numRuns: 300 },
    );
  });

  it('are full but for the last, hold all rows, and have the columns as they are declared', () => {
    fc.assert(
      fc.property(randomTables(), fc.integer({ min: 1, max: 14 }), ({ table, rows, columns }, size) => {
        const batches = [...table.batches({ size })];
        const lengths = batches.map(({ length }) => length);
        expect(lengths.slice(0, -1).every((length) => length === size)).toBe(true);
        expect(lengths.every((length) => length >= 1 && length <= size)).toBe(true);
        expect(lengths.reduce((sum, length) => sum + length, 0)).toBe(rows.length);
        for (const batch of batches) expect(Object.keys(batch.columns)).toEqual(Object.keys(columns));
      }),
    );
  });

  it('hold 65,536 rows where nothing is said', () => {
    const { table } = tableOfOne(
      { type: 'integer' },
      Array.from({ length: 65_537 }, (_, k) => k),
    );
    expect(Array.from(table.batches(), ({ length }) => length)).toEqual([65_536, 1]);
  });

  it('are none where there are no rows', () => {
    expect([...tableOfOne({ type: 'text' }, []).table.batches({ size: 3 })]).toEqual([]);
  });

  it.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, '10', null])('refuse the size %j', (size) => {
    const { table } = tableOfOne({ type: 'text' }, ['a']);
    expect(() => [...table.batches({ size: size as number })]).toThrow(
      expect.toSatisfy((error: unknown) => isServiceChainError(error) && error.code === 'invalid-option'),
    );
  });

  it('hold the columns asked for, in their declared order whatever was said', () => {
    fc.assert(
      fc.property(randomTables(), fc.array(fc.nat(), { maxLength: 8 }), ({ table, rows, columns }, picks) => {
        const names = Object.keys(columns);
        const wanted = picks.map((pick) => names[pick % names.length]!);
        const batches = [...table.batches({ columns: wanted })];
        const kept = names.filter((name) => wanted.includes(name));
        for (const batch of batches) expect(Object.keys(batch.columns)).toEqual(kept);
        expect(batches.flatMap(rowsOfBatch)).toEqual(
          rows.map((row) => Object.fromEntries(kept.map((name) => [name, row[name]]))),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('refuse a column there is not, at once, and say which there are', () => {
    const { table } = tableOfOne({ type: 'text' }, ['a']);
    expect(() => table.batches({ columns: ['cell', 'Cell'] })).toThrow(
      expect.toSatisfy(
        (error: unknown) =>
          isServiceChainError(error) &&
          error.code === 'invalid-option' &&
          error.message === 'expected columns to be among cell, got "Cell"',
      ),
    );
  });

  it('take from the rows no more than they hold, and let go of them when they are left', () => {
    let made = 0;
    let isOpen = true;
    const declared = defineTable({
      ...{ name: 'endless', title: 'Endless', description: 'Rows.', key: ['k'], order: 'k' },
      columns: { k: { type: 'integer', unit: 'rows', description: 'The row.' } },
    });
    const table = declared.of(function* () {
      try {
        for (;;) yield { k: made++ };
      } finally {
        isOpen = false;
      }
    });
    for (const { length } of table.batches({ size: 4 })) {
      expect([length, made, isOpen]).toEqual([4, 4, true]);
      break;
    }
    expect(isOpen).toBe(false);
  });
});

describe('a vector', () => {
  it('of texts is codes into the distinct values as they first came, -1 where null', () => {
    expect(vectorOf({ type: 'id', nullable: true }, ['b', 'a', null, 'b', '__proto__', ''])).toEqual({
      kind: 'dictionary',
      codes: Int32Array.of(0, 1, -1, 0, 2, 3),
      dictionary: ['b', 'a', '__proto__', ''],
    });
  });

  it('of dates is a dictionary too', () => {
    expect(vectorOf({ type: 'date' }, ['2026-03-01'])).toMatchObject({ dictionary: ['2026-03-01'] });
  });

  it('of numbers has 0 where null, and a mask only where something is null', () => {
    const values = Float64Array.of(-1.5, 0, 7);
    expect(vectorOf({ type: 'number' }, [-1.5, 0, 7])).toStrictEqual({ kind: 'number', values });
    expect(vectorOf({ type: 'integer', nullable: true }, [-1.5, null, 7])).toStrictEqual({
      ...{ kind: 'number', values },
      valid: Uint8Array.of(1, 0, 1),
    });
  });

  it('of booleans has 1 for true, and a mask only where something is null', () => {
    expect(vectorOf({ type: 'boolean' }, [true, false])).toStrictEqual({
      kind: 'boolean',
      values: Uint8Array.of(1, 0),
    });
    expect(vectorOf({ type: 'boolean', nullable: true }, [null, true])).toStrictEqual({
      kind: 'boolean',
      values: Uint8Array.of(0, 1),
      valid: Uint8Array.of(0, 1),
    });
  });

  it('of lists tells an empty one from one that is null', () => {
    expect(vectorOf({ type: 'id', list: true, nullable: true }, [['a', 'b'], [], null, ['a']])).toStrictEqual(
      {
        kind: 'list',
        offsets: Int32Array.of(0, 2, 2, 2, 3),
        items: { kind: 'dictionary', codes: Int32Array.of(0, 1, 0), dictionary: ['a', 'b'] },
        valid: Uint8Array.of(1, 1, 0, 1),
      },
    );
  });
});
