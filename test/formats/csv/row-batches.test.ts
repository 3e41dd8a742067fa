import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type RowReading, rowBatches } from '../../../src/formats/csv/row-batches.js';
import type { TableProblem, TableRow } from '../../../src/formats/mapping/table-source.js';
import { quotedCell } from '../../../src/tables/csv-cells.js';

const LINE_END = /\r\n|\n|\r/g;

async function* given(pieces: readonly string[]): AsyncGenerator<string> {
  yield* pieces;
}

async function rowsOf(
  pieces: readonly string[],
  reading: Partial<RowReading> = {},
): Promise<ReadonlyArray<TableRow | TableProblem>> {
  const rows: Array<TableRow | TableProblem> = [];
  const whole = { delimiter: ',', file: 'x.csv', told: [], line: 1, ...reading };
  for await (const batch of rowBatches(given(pieces), whole)) rows.push(...batch);
  return rows;
}

const cellsOf = async (pieces: readonly string[], delimiter?: string) =>
  (await rowsOf(pieces, delimiter === undefined ? {} : { delimiter })).map((row) =>
    'problem' in row ? row.problem.received : row.cells,
  );

const cutIn = (text: string, size: number) =>
  Array.from({ length: Math.ceil(text.length / size) }, (_, at) => text.slice(at * size, (at + 1) * size));

const letters = fc.constantFrom('a', 'b', ' ', '"', ',', ';', '\t', '\n', '\r', 'é', '😀');
const cell = fc.array(letters, { maxLength: 6 }).map((all) => all.join(''));
const size = fc.integer({ min: 1, max: 9 });

/** Tables as RFC 4180 writes them: one kind of line end, quotes around cells that need them and around some that do not. */
const table = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t'),
  lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
  isEnded: fc.boolean(),
  rows: fc.array(fc.array(fc.record({ cell, isQuoted: fc.boolean() }), { minLength: 1, maxLength: 4 }), {
    minLength: 1,
    maxLength: 6,
  }),
});

const written = (text: string, isQuoted: boolean) =>
  isQuoted || text === '' || /[",;\t\r\n]|^ /.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

describe('rows of text', () => {
  it('are what csv-parse reads of RFC 4180, with the lines they begin in, however the text is cut', () =>
    fc.assert(
      fc.asyncProperty(table, size, async ({ delimiter, lineEnd, isEnded, rows }, cut) => {
        const lines = rows.map((cells) =>
          cells.map((one) => written(one.cell, one.isQuoted)).join(delimiter),
        );
        const text = lines.join(lineEnd) + (isEnded ? lineEnd : '');
        const read = (await rowsOf(cutIn(text, cut), { delimiter })) as readonly TableRow[];
        expect(read.map(({ cells }) => cells)).toEqual(parse(text, { delimiter, relax_column_count: true }));
        const begins = lines.map((_, at) => `${lines.slice(0, at).join(lineEnd)}${at > 0 ? lineEnd : ''}`);
        expect(read.map(({ line }) => line)).toEqual(
          begins.map((before) => (before.match(LINE_END) ?? []).length + 1),
        );
      }),
      { numRuns: 500 },
    ));

  it('are the cells that were written', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { minLength: 2 }), { minLength: 1 }),
        size,
        async (rows, cut) => {
          const cells = rows.map((row) => row.map((one) => one.trimStart()));
          const text = cells.map((row) => `${row.map(quotedCell).join(',')}\r\n`).join('');
          expect(await cellsOf(cutIn(text, cut))).toEqual(cells);
        },
      ),
    ));

  it('are the same of any text, however it is cut', () =>
    fc.assert(
      fc.asyncProperty(cell, cell, fc.array(letters), size, async (first, second, rest, cut) => {
        const text = `${first},${second}${rest.join('')}`;
        expect(await rowsOf(cutIn(text, cut))).toEqual(await rowsOf([text]));
      }),
      { numRuns: 500 },
    ));

  it.each([
    [
      'a,b\r\nc,d\ne,f\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
        ['e', 'f'],
      ],
    ],
    [
      'a,b\nc\rd,e\n',
      [
        ['a', 'b'],
        ['c\rd', 'e'],
      ],
    ],
    [
      'a,b\rc,d\r\ne,f\n',
      [
        ['a', 'b'],
        ['c', 'd'],
        ['e', 'f'],
      ],
    ],
    ['a, "b, c" ,d\n', [['a', 'b, c', 'd']]],
    ['5" pipe,"A "B" C","D"E\n', [['5" pipe', '"A "B" C"', '"D"E']]],
    ['"a ""b"" "c,d\n', [['"a "b" "c', 'd']]],
    ['\n\r\n\n""\na\n\n', [[''], ['a']]],
    [
      'a,\n,b',
      [
        ['a', ''],
        ['', 'b'],
      ],
    ],
    ['', []],
    ['a\n"b', [['a'], 'the end of the file']],
  ])('of %j', async (text, rows) => {
    expect(await cellsOf([text])).toEqual(rows);
  });

  it('are refused where one is too long, whether it ends or not', async () => {
    const long = 'x'.repeat(4 * 1024 * 1024);
    for (const text of [`a\n\n"${long}`, `a\n\n"${long}"\nb\n`, `a\n\n${long}y\nb\n`]) {
      for (const pieces of [[text], cutIn(text, 65_536)])
        expect(await rowsOf(pieces)).toMatchObject([
          { cells: ['a'] },
          { problem: { code: 'invalid-file', line: 3, received: 'a longer one; a quote may not be closed' } },
        ]);
    }
  });
});
