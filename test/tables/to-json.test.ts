import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defineTable } from '../../src/tables/define-table.js';
import { jsonLines, ndjsonLines, toJson, toNdjson } from '../../src/tables/to-json.js';
import { randomTables, tableOfOne } from './random-tables.js';

describe('JSON', () => {
  it('reads back as the rows', () => {
    fc.assert(
      fc.property(randomTables(), ({ table, rows }) => {
        expect(JSON.parse(toJson(table))).toEqual(rows);
      }),
      { numRuns: 150 },
    );
  });

  it('has a row a line, between brackets on lines of their own', () => {
    const { table } = tableOfOne({ type: 'text' }, ['a\nb', '\u2028']);
    expect(toJson(table)).toBe('[\n  {"cell":"a\\nb"},\n  {"cell":"\u2028"}\n]\n');
  });

  it('of no rows is an empty list', () => {
    expect(toJson(tableOfOne({ type: 'text' }, []).table)).toBe('[]\n');
  });

  it('in pieces is the same text', () => {
    fc.assert(
      fc.property(randomTables(), ({ table }) => {
        expect([...jsonLines(table)].join('')).toBe(toJson(table));
      }),
    );
  });
});

describe('NDJSON', () => {
  it('reads back as the rows, a line each', () => {
    fc.assert(
      fc.property(randomTables(), ({ table, rows }) => {
        const lines = toNdjson(table).split('\n');
        expect(lines.pop()).toBe('');
        expect(lines.map((line) => JSON.parse(line))).toEqual(rows);
      }),
      { numRuns: 150 },
    );
  });

  it('of no rows is empty', () => {
    expect(toNdjson(tableOfOne({ type: 'text' }, []).table)).toBe('');
  });
});

describe('lines of JSON', () => {
  it('come one by one, from a table without end too', () => {
    const endless = defineTable({
      ...{ name: 'endless', title: 'Endless', description: 'Rows.', key: ['k'], order: 'k' },
      columns: { k: { type: 'integer', unit: 'rows', description: 'The row.' } },
    }).of(function* () {
      for (let k = 0; ; k++) yield { k };
    });
    const firstTwo = (lines: Generator<string>) => [lines.next().value, lines.next().value];
    expect(firstTwo(ndjsonLines(endless))).toEqual(['{"k":0}\n', '{"k":1}\n']);
    expect(firstTwo(jsonLines(endless))).toEqual(['[\n  {"k":0}', ',\n  {"k":1}']);
  });
});
