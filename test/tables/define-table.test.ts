import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coded, numbers } from '../../src/tables/blocks.js';
import { defineTable } from '../../src/tables/define-table.js';
import { toCsv } from '../../src/tables/to-csv.js';
import { blockTables } from './random-blocks.js';
import { rowsOfBatch } from './read-vectors.js';

const declared = defineTable({
  name: 'headcounts',
  title: 'Headcounts',
  description: 'How many people each party is: a row per party.',
  key: ['party'],
  order: 'party',
  columns: {
    party: { type: 'id', refers: 'party', description: 'The party.' },
    people: { type: 'integer', unit: 'people', nullable: true, description: 'How many people it is.' },
  },
});

const rows = [
  { party: 'hr', people: 3 },
  { party: 'it', people: null },
];

describe('a declared table', () => {
  it('carries its declaration, and gives it to every table it makes', () => {
    expect(declared).toMatchObject({
      name: 'headcounts',
      title: 'Headcounts',
      key: ['party'],
      order: 'party',
    });
    expect(Object.keys(declared.columns)).toEqual(['party', 'people']);
    expect(declared.of(() => rows).declaration).toMatchObject({
      name: 'headcounts',
      columns: declared.columns,
    });
  });

  it('asks for rows when they are asked for, and anew each time', () => {
    let asked = 0;
    const table = declared.of(() => {
      asked++;
      return rows;
    });
    expect(asked).toBe(0);
    expect(table.rows()).toEqual(rows);
    expect([...table]).toEqual(rows);
    expect([...table.batches()]).toHaveLength(1);
    expect(asked).toBe(3);
  });

  it('gives the same rows each time, also from a generator', () => {
    const table = declared.of(function* () {
      yield* rows;
    });
    expect(table.rows()).toEqual(rows);
    expect(table.rows()).toEqual(rows);
    expect([...table]).toEqual([...table]);
  });

  it('gives lists that are the caller’s to change', () => {
    const table = declared.of(() => rows);
    table.rows().pop();
    expect(table.rows()).toEqual(rows);
  });

  it('can be read twice at the same time', () => {
    const table = declared.of(function* () {
      yield* rows;
    });
    const pairs = Array.from(table, (one) => Array.from(table, (other) => [one.party, other.party]));
    expect(pairs.flat()).toHaveLength(4);
  });

  it('works out no more rows than are read', () => {
    let made = 0;
    const endless = declared.of(function* () {
      for (;;) yield { party: `p${made++}`, people: 1 };
    });
    for (const row of endless) if (row.party === 'p2') break;
    expect(made).toBe(3);
  });
});

describe('a declared table of blocks', () => {
  const block = {
    length: 2,
    columns: {
      party: () => coded(Int32Array.of(1, 0), ['it', 'hr']),
      people: () => numbers(Int32Array.of(3, 7)),
    },
  };
  const found = [
    { party: 'hr', people: 3 },
    { party: 'it', people: 7 },
  ];

  it('has the rows its batches hold, as a list and one by one', () => {
    fc.assert(
      fc.property(blockTables(), ({ table, rows: expected }) => {
        expect(table.rows()).toEqual(expected);
        expect([...table]).toEqual(expected);
        expect([...table.batches()].flatMap(rowsOfBatch)).toEqual(table.rows());
      }),
      { numRuns: 300 },
    );
  });

  it('carries its declaration and is written like any other', () => {
    const table = declared.ofBlocks(() => [block]);
    expect(table.declaration).toBe(declared.of(() => found).declaration);
    expect(toCsv(table)).toBe(toCsv(declared.of(() => found)));
  });

  it('asks for blocks when rows are asked for, anew each time, and no further than they are read', () => {
    let asked = 0;
    const table = declared.ofBlocks(function* () {
      for (;;) {
        asked++;
        yield block;
      }
    });
    expect(asked).toBe(0);
    let count = 0;
    for (const _row of table) if (++count === 3) break;
    expect(asked).toBe(2);
    for (const _row of table) break;
    expect(asked).toBe(3);
  });

  it('makes rows that are the caller’s to change', () => {
    const table = declared.ofBlocks(() => [block]);
    (table.rows()[0] as { party: string }).party = 'nobody';
    expect(table.rows()).toEqual(found);
    expect(table.rows()[0]).not.toBe(table.rows()[0]);
  });
});
