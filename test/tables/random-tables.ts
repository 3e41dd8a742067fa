import fc from 'fast-check';
import { defineTable } from '../../src/tables/define-table.js';
import type { AnyRow, Column, Columns, Table } from '../../src/tables/table.js';

export interface RandomTable {
  readonly columns: Columns;
  readonly rows: readonly AnyRow[];
  readonly table: Table<AnyRow>;
}

const NAMES = ['party', 'a,b', 'say "hi"', 'x y', '__proto__', 'constructor', 'lineÜber', 'semi;colon'];
const TYPES = ['id', 'text', 'integer', 'number', 'boolean', 'date'] as const;

/** Texts which a spreadsheet, a page, a terminal or a reader of one of our formats could take for something else. */
const ODD_TEXTS = [
  ...[
    '=1+1',
    ' =1+1',
    '\t=1',
    '\n=1',
    '\r\n@sum',
    '-3',
    '+49',
    '\uFF1D1',
    '\u00A0\uFF0Bx',
    "'=1",
    '[1]',
    '["a"]',
  ],
  ...[
    'a,b',
    'a;b',
    'a\tb',
    '"',
    '""',
    'say "hi"',
    'two\r\nlines',
    'one\rtwo',
    '\\',
    '\\|',
    '|',
    '&amp;',
    'null',
  ],
  ...['<b>x</b>', '<!--', '[x](y)', '![x](y)', '`x`', '*x*', '_x_', '~~x~~', 'https://x.org', 'www.x.org'],
  ...[
    '客室',
    '\u{1F9D1}\u200D\u{1F373}',
    'e\u0301',
    '\u202Egpj',
    '\u0000',
    '\u001B[31m',
    '\u2028',
    '__proto__',
    ' ',
  ],
];

/** Any text, the odd ones often. */
export function texts(): fc.Arbitrary<string> {
  return fc.oneof(fc.constantFrom(...ODD_TEXTS), fc.string({ unit: 'binary', maxLength: 8 }), fc.string());
}

/** Tables of up to six columns of every type, null or not, list or not, and up to twelve rows. */
export function randomTables(): fc.Arbitrary<RandomTable> {
  return fc
    .tuple(
      fc.shuffledSubarray(NAMES, { minLength: 1, maxLength: 6 }),
      fc.array(columnsOfOne(), { minLength: 6, maxLength: 6 }),
    )
    .chain(([names, about]) => {
      const columns = names.map((name, k): [string, Column] => [name, about[k]!]);
      const row = fc.tuple(...columns.map(([, column]) => cells(column)));
      return fc.array(row, { maxLength: 12 }).map((rows) => tableOf(Object.fromEntries(columns), rows));
    });
}

/** A table of one column with the given cells. */
export function tableOfOne(column: Omit<Column, 'description'>, values: readonly unknown[]): RandomTable {
  return tableOf(
    { cell: { ...column, description: 'A cell.' } },
    values.map((value) => [value]),
  );
}

function tableOf(columns: Columns, rows: ReadonlyArray<readonly unknown[]>): RandomTable {
  const names = Object.keys(columns);
  // `fromEntries` defines its keys, so that `__proto__` becomes a plain key like any other.
  const flat = rows.map((row) => Object.fromEntries(names.map((name, k) => [name, row[k]])) as AnyRow);
  const declared = defineTable({
    ...{ name: 'random', title: 'Random', description: 'Some rows.', key: [], order: 'none' },
    columns,
  });
  return { columns, rows: flat, table: declared.of(() => flat as never[]) as unknown as Table<AnyRow> };
}

function columnsOfOne(): fc.Arbitrary<Column> {
  return fc.record({
    type: fc.constantFrom(...TYPES),
    description: fc.constant('A column.'),
    nullable: fc.boolean(),
    list: fc.boolean(),
  });
}

function cells(column: Column): fc.Arbitrary<unknown> {
  const scalar: fc.Arbitrary<unknown> = scalars(column);
  const cell = column.list ? fc.array(scalar, { maxLength: 3 }) : scalar;
  return column.nullable ? fc.option(cell) : cell;
}

function scalars({ type }: Column): fc.Arbitrary<string | number | boolean> {
  switch (type) {
    case 'integer':
      return fc.integer();
    case 'number':
      return fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
    case 'boolean':
      return fc.boolean();
    case 'date':
      return fc.constantFrom('2026-03-01', '2026-03-01T09:30:00Z');
    case 'id':
    case 'text':
      return texts();
    default:
      return type satisfies never;
  }
}
