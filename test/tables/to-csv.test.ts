import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defineTable } from '../../src/tables/define-table.js';
import type { Column } from '../../src/tables/table.js';
import { type CsvOptions, csvLines, toCsv } from '../../src/tables/to-csv.js';
import { readCsv } from './csv-reader.js';
import { randomTables, tableOfOne, texts } from './random-tables.js';

const DELIMITERS = [',', ';', '\t'] as const;

/** The one cell that a value becomes, read back. */
function cellOf(value: unknown, options?: CsvOptions, type: Column['type'] = 'text'): string {
  const column = { type, list: Array.isArray(value) };
  const [, record] = readCsv(toCsv(tableOfOne(column, [value]).table, options), options?.delimiter ?? ',');
  return record![0]!;
}

/** A value as a reader of exact text understands a cell of its column. */
function readCell(cell: string, { type, list }: Column, separator: string): unknown {
  if (list) return itemsOf(cell, separator).map((item) => scalarOf(item, type));
  return scalarOf(cell, type);
}

function itemsOf(cell: string, separator: string): string[] {
  if (cell.startsWith('[')) return (JSON.parse(cell) as unknown[]).map(String);
  return cell === '' ? [] : cell.split(separator);
}

function scalarOf(text: string, type: Column['type']): unknown {
  if (type === 'integer' || type === 'number') return Number(text);
  return type === 'boolean' ? text === 'true' : text;
}

describe('CSV', () => {
  it('has a header, CRLF at every line end, and nothing for null and empty lists', () => {
    const table = defineTable({
      ...{ name: 'parties', title: 'Parties', description: 'Parties.', key: ['party'], order: 'party' },
      columns: {
        party: { type: 'id', refers: 'party', description: 'The party.' },
        people: { type: 'integer', unit: 'people', nullable: true, description: 'How many people.' },
        leads: { type: 'boolean', description: 'Whether it leads.' },
        serves: { type: 'id', refers: 'party', list: true, description: 'Whom it serves.' },
      },
    }).of(() => [
      { party: 'hr', people: 3, leads: true, serves: ['it', 'desk'] },
      { party: 'it', people: null, leads: false, serves: [] },
    ]);
    expect(toCsv(table)).toBe('party,people,leads,serves\r\nhr,3,true,it desk\r\nit,,false,\r\n');
  });

  it('tells an empty text from null where that is asked for', () => {
    const { table } = tableOfOne({ type: 'text', list: false }, ['', null, 'a']);
    expect(toCsv(table, { emptyText: 'quoted' }).split('\r\n').slice(1)).toEqual(['""', '', 'a', '']);
    expect(toCsv(table).split('\r\n').slice(1)).toEqual(['', '', 'a', '']);
  });

  it.each([
    ['a,b', '"a,b"'],
    ['say "hi"', '"say ""hi"""'],
    ['two\nlines', '"two\nlines"'],
    ['two\rlines', '"two\rlines"'],
    [' padded ', ' padded '],
    ['a;b', '"a;b"'],
  ])('writes %j as %j', (text, expected) => {
    expect(toCsv(tableOfOne({ type: 'text' }, [text]).table)).toBe(`cell\r\n${expected}\r\n`);
  });

  it.each(DELIMITERS)('quotes a cell that holds any delimiter, not only its own %j', (delimiter) => {
    for (const other of DELIMITERS) {
      const cell = toCsv(tableOfOne({ type: 'text' }, [`a${other}b`]).table, { delimiter }).split('\r\n')[1];
      expect(cell).toBe(`"a${other}b"`);
    }
  });

  it('written with `keep` reads back as the rows, whatever they hold', () => {
    fc.assert(
      fc.property(
        randomTables(),
        fc.constantFrom(...DELIMITERS),
        fc.constantFrom(' ', ';', '|'),
        ({ table, rows, columns }, delimiter, listSeparator) => {
          const text = toCsv(table, { delimiter, listSeparator, formulas: 'keep' });
          const [header, ...records] = readCsv(text, delimiter);
          expect(header).toEqual(Object.keys(columns));
          const read = records.map((record) =>
            Object.entries(columns).map(([, column], k) =>
              column.nullable && record[k] === '' ? '' : readCell(record[k]!, column, listSeparator),
            ),
          );
          const written = rows.map((row) =>
            Object.entries(columns).map(([name, { nullable }]) => {
              const cell = row[name];
              const isEmpty = cell === null || cell === '' || (Array.isArray(cell) && cell.length === 0);
              return nullable && isEmpty ? '' : cell;
            }),
          );
          expect(read).toEqual(written);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('comes line by line, from a table without end too', () => {
    const endless = defineTable({
      ...{ name: 'endless', title: 'Endless', description: 'Rows.', key: ['k'], order: 'k' },
      columns: { k: { type: 'integer', unit: 'rows', description: 'The row.' } },
    }).of(function* () {
      for (let k = 0; ; k++) yield { k };
    });
    const lines = csvLines(endless);
    expect([lines.next().value, lines.next().value, lines.next().value]).toEqual(['k\r\n', '0\r\n', '1\r\n']);
  });
});

describe('a list cell', () => {
  it.each([
    [['a', 'b'], 'a b'],
    [['front desk', 'it'], '["front desk","it"]'],
    [[''], '[""]'],
    [['a', ''], '["a",""]'],
    [['["a"]'], '["[\\"a\\"]"]'],
    [['['], '["["]'],
    [[], ''],
  ])('%j is written as %j', (items, expected) => {
    expect(cellOf(items)).toBe(expected);
  });

  it.each([' ', ';', '|', ', '])('can be taken apart again at %j', (listSeparator) => {
    const item = fc.oneof(
      texts(),
      fc.string({ unit: fc.constantFrom('a', '|', ',', ' ', ';', '['), maxLength: 5 }),
    );
    fc.assert(
      fc.property(fc.array(item, { maxLength: 4 }), (items) => {
        const cell = cellOf(items, { listSeparator, formulas: 'keep' });
        expect(itemsOf(cell, listSeparator)).toEqual(items);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a list cell between separators that overlap with themselves', () => {
  it.each([
    ['||', ['a|', 'b']],
    ['||', ['a', '|b']],
    ['--', ['-', '']],
    [' - ', ['a -', 'b']],
    ['::', ['a:', ':', ':b']],
  ])('%j can be taken apart again: %j', (listSeparator, items) => {
    const cell = cellOf(items, { listSeparator, formulas: 'keep' });
    expect(itemsOf(cell, listSeparator)).toEqual(items);
  });
});

describe('a formula', () => {
  it.each([
    ...[
      '=1+1',
      '+1',
      '-1',
      '@sum(A1)',
      ' =1',
      '   +1',
      '\t=1',
      '\tx',
      '\r=1',
      '\rx',
      '\n=1',
      '\nx',
      '\r\n-1',
    ],
    ...[
      '\uFF1D1',
      '\uFF0B1',
      '\uFF0D1',
      '\uFF20x',
      ' \uFF1D1',
      '\u00A0=1',
      '\u3000=1',
      '\uFEFF=1',
      '-3',
      '+49 30 1',
    ],
  ])('%j is defused by an apostrophe in front', (text) => {
    expect(cellOf(text)).toBe(`'${text}`);
  });

  it.each(['a=1', '1+1', 'x@y.z', "'=1", '5-3', '(-1)', '"=1"', '–3', '', ' ', 'a\n=1'])(
    '%j is none',
    (text) => {
      expect(cellOf(text)).toBe(text);
    },
  );

  it('is kept as it is where that is asked for', () => {
    expect(cellOf('=1+1', { formulas: 'keep' })).toBe('=1+1');
    expect(cellOf(['=1+1'], { formulas: 'keep' })).toBe('=1+1');
  });

  it('is defused at the start of a list, where a cell starts', () => {
    expect(cellOf(['=1', 'a'])).toBe("'=1 a");
    expect(cellOf(['a', '=1'])).toBe('a =1');
    expect(cellOf(['= 1', 'a'])).toBe('["= 1","a"]');
  });

  it('is never a number: negative numbers stay numbers', () => {
    expect(cellOf(-3, {}, 'integer')).toBe('-3');
    expect(cellOf(-0.5, {}, 'number')).toBe('-0.5');
    expect(cellOf(-1e21, {}, 'number')).toBe('-1e+21');
    expect(cellOf(false, {}, 'boolean')).toBe('false');
  });

  it('is live in no cell of any text, and no other cell is changed', () => {
    fc.assert(
      fc.property(texts(), fc.constantFrom(...DELIMITERS), (text, delimiter) => {
        const cell = cellOf(text, { delimiter });
        const isLive = /^[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/.test(text.trimStart()) || /^[\t\r\n]/.test(text);
        expect(cell).toBe(isLive ? `'${text}` : text);
      }),
      { numRuns: 1000 },
    );
  });
});
