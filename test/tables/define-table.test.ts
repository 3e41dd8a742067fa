import { describe, expect, it } from 'vitest';
import { defineTable } from '../../src/tables/define-table.js';

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
