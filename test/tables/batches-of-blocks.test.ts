import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isServiceChainError } from '../../src/model/error.js';
import { type Block, coded, numbers } from '../../src/tables/blocks.js';
import { BLOCK_COLUMNS, blockTables, declared, tableOf } from './random-blocks.js';
import { lengthsOf, rowsOfBatch } from './read-vectors.js';

const names = Object.keys(BLOCK_COLUMNS);
const sizes = fc.oneof(fc.constantFrom(1, 7, 9, 60), fc.integer({ min: 1, max: 60 }));

/** A block of one number column and others that fail when they are asked for. */
function counting(values: number[]): Block {
  const fail = () => {
    throw new Error('nobody asked for this column');
  };
  const others = Object.fromEntries(names.map((name) => [name, fail]));
  return {
    length: values.length,
    columns: { ...others, count: () => numbers(Int32Array.from(values)) },
  };
}

describe('batches of blocks', () => {
  it('decode to the rows, whatever their size', () => {
    fc.assert(
      fc.property(blockTables(), sizes, ({ table, rows }, size) => {
        expect([...table.batches({ size })].flatMap(rowsOfBatch)).toEqual(rows);
      }),
      { numRuns: 1000 },
    );
  });

  it('are full but for the last, and every array is as long as its batch', () => {
    fc.assert(
      fc.property(blockTables(), sizes, ({ table, rows }, size) => {
        const batches = [...table.batches({ size })];
        expect(batches.map(({ length }) => length)).toEqual(
          Array.from({ length: Math.ceil(rows.length / size) }, (_, k) =>
            Math.min(size, rows.length - k * size),
          ),
        );
        for (const { length, columns } of batches) {
          expect(Object.keys(columns)).toEqual(names);
          for (const vector of Object.values(columns)) {
            expect(new Set(lengthsOf(vector))).toEqual(new Set([length]));
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('of exactly the size of all rows, and of a larger one, are one', () => {
    const table = tableOf([counting([1, 2, 3]), counting([4])]);
    for (const size of [4, 5, 1_000_000]) {
      const [first, ...rest] = [...table.batches({ size, columns: ['count'] })];
      expect(first?.columns).toEqual({ count: { kind: 'number', values: Int32Array.of(1, 2, 3, 4) } });
      expect(rest).toEqual([]);
    }
  });

  it('hold the columns asked for, in their declared order, and work out no other', () => {
    fc.assert(
      fc.property(blockTables(), sizes, fc.subarray(names), ({ table, rows }, size, wanted) => {
        const kept = names.filter((name) => wanted.includes(name));
        const batches = [...table.batches({ size, columns: [...wanted].reverse() })];
        for (const batch of batches) expect(Object.keys(batch.columns)).toEqual(kept);
        expect(batches.flatMap(rowsOfBatch)).toEqual(
          rows.map((row) => Object.fromEntries(kept.map((name) => [name, row[name]]))),
        );
      }),
      { numRuns: 300 },
    );
    expect([
      ...tableOf([counting([1]), counting([2])]).batches({ size: 3, columns: ['count'] }),
    ]).toHaveLength(1);
  });

  it('tell the blocks which columns are wanted', () => {
    const told: string[][] = [];
    const table = declared.ofBlocks((wanted) => {
      told.push([...wanted]);
      return [];
    });
    table.rows();
    expect([...table.batches()]).toEqual([]);
    expect([...table.batches({ columns: ['flag', 'party', 'flag'] })]).toEqual([]);
    expect([...table.batches({ columns: [] })]).toEqual([]);
    expect(told).toEqual([names, names, ['party', 'flag'], []]);
  });

  it('still count rows when no column is wanted', () => {
    const batches = [...tableOf([counting([1, 2, 3]), counting([4])]).batches({ size: 3, columns: [] })];
    expect(batches).toEqual([
      { length: 3, columns: {} },
      { length: 1, columns: {} },
    ]);
  });

  it.each([['party', 'nobody'], ['toString'], [' party']])('refuse the columns %j', (...columns) => {
    let asked = 0;
    const table = declared.ofBlocks(() => {
      asked++;
      return [];
    });
    expect(() => table.batches({ columns })).toThrow(
      expect.toSatisfy((error: unknown) => isServiceChainError(error) && error.code === 'invalid-option'),
    );
    expect(asked).toBe(0);
  });

  it.each([0, -1, 1.5, Number.NaN])('refuse the size %j', (size) => {
    expect(() => tableOf([]).batches({ size })).toThrow(
      expect.toSatisfy((error: unknown) => isServiceChainError(error) && error.code === 'invalid-option'),
    );
  });

  it('share the dictionary of their blocks, and the arrays of a block they cut', () => {
    const dictionary = ['a', 'b'];
    const codes = Int32Array.of(0, 1, 0, 1, 1);
    const block = { ...counting([]), length: 5 };
    const table = tableOf([
      { ...block, columns: { ...block.columns, word: () => coded(codes, dictionary) } },
    ]);
    const words = Array.from(table.batches({ size: 2, columns: ['word'] }), ({ columns }) => columns.word!);
    expect(words).toHaveLength(3);
    for (const vector of words) {
      if (vector.kind !== 'dictionary') throw new Error(vector.kind);
      expect(vector.dictionary).toBe(dictionary);
      expect(vector.codes.buffer).toBe(codes.buffer);
    }
  });

  it('take no more blocks than they need, and let go of them when they are left', () => {
    let made = 0;
    let isOpen = true;
    const table = declared.ofBlocks(function* () {
      try {
        for (;;) yield counting([made++, made++]) as never;
      } finally {
        isOpen = false;
      }
    });
    for (const { length } of table.batches({ size: 3, columns: ['count'] })) {
      expect([length, made, isOpen]).toEqual([3, 4, true]);
      break;
    }
    expect(isOpen).toBe(false);
  });

  it('can be read twice at the same time', () => {
    const batches = tableOf([counting([1, 2]), counting([3])]).batches({ size: 1, columns: ['count'] });
    const pairs = Array.from(batches, (one) => Array.from(batches, (other) => [one.length, other.length]));
    expect(pairs.flat()).toHaveLength(9);
  });
});
