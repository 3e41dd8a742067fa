import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellAt, coded, flags, numbers, rowsOf } from '../../src/tables/blocks.js';
import { BLOCK_COLUMNS, blockTables } from './random-blocks.js';

const names = Object.keys(BLOCK_COLUMNS);

describe('the rows of blocks', () => {
  it('are what their vectors hold, block after block, in the order of the columns', () => {
    fc.assert(
      fc.property(blockTables(), ({ rows, blocks }) => {
        expect([...rowsOf(blocks, names)]).toEqual(rows);
        for (const row of rowsOf(blocks, names)) expect(Object.keys(row)).toEqual(names);
      }),
      { numRuns: 500 },
    );
  });

  it('work out only the columns they are asked for, and each once a block', () => {
    let asked = 0;
    const columns = {
      size: () => {
        asked++;
        return numbers(Int32Array.of(1, 2));
      },
      other: () => {
        throw new Error('nobody asked');
      },
    };
    const blocks = [
      { length: 2, columns },
      { length: 1, columns },
    ];
    expect([...rowsOf(blocks, ['size'])]).toEqual([{ size: 1 }, { size: 2 }, { size: 1 }]);
    expect(asked).toBe(2);
  });
});

describe('a cell of a vector', () => {
  it('is null where there is no code', () => {
    const vector = coded(Int32Array.of(1, -1, 0), ['a', '']);
    expect([0, 1, 2].map((at) => cellAt(vector, at))).toEqual(['', null, 'a']);
  });

  it('is a number or null', () => {
    expect(cellAt(numbers(Float64Array.of(0.5)), 0)).toBe(0.5);
    expect(cellAt({ kind: 'number', values: Int32Array.of(3, 0), valid: Uint8Array.of(1, 0) }, 0)).toBe(3);
    expect(cellAt({ kind: 'number', values: Int32Array.of(3, 0), valid: Uint8Array.of(1, 0) }, 1)).toBeNull();
  });

  it('is true, false or null', () => {
    expect([0, 1].map((at) => cellAt(flags(Uint8Array.of(0, 1)), at))).toEqual([false, true]);
    expect(cellAt({ kind: 'boolean', values: Uint8Array.of(1), valid: Uint8Array.of(0) }, 0)).toBeNull();
  });

  it('is a list of cells, empty or null, and a list of lists', () => {
    const items = coded(Int32Array.of(0, -1), ['a']);
    const lists = {
      kind: 'list' as const,
      offsets: Int32Array.of(0, 2, 2, 2),
      items,
      valid: Uint8Array.of(1, 1, 0),
    };
    expect([0, 1, 2].map((at) => cellAt(lists, at))).toEqual([['a', null], [], null]);
    expect(cellAt({ kind: 'list', offsets: Int32Array.of(0, 3), items: lists }, 0)).toEqual([
      ['a', null],
      [],
      null,
    ]);
  });
});
