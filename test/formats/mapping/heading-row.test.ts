import { expect, it } from 'vitest';
import { headingRow } from '../../../src/formats/mapping/heading-row.js';

const guessed = { name: 'x', mapping: undefined };
const at = (rows: ReadonlyArray<readonly (string | null)[]>, table = guessed) => headingRow(rows, table);

it.each([
  [
    'the first row',
    0,
    [
      ['id', 'kind'],
      ['a', 'team'],
    ],
  ],
  ['the first with two cells, behind a title', 2, [['Units'], [null, ''], ['id', 'kind'], ['a', 'team']]],
  [
    'a row below of which two headings are known',
    1,
    [
      ['Report', '2026'],
      ['Unit', 'Staff'],
      ['Desk', '2'],
    ],
  ],
  [
    'not a row below of which one is known',
    0,
    [
      ['Foo', 'Bar'],
      ['Desk', 'Team'],
    ],
  ],
  [
    'not a narrower row',
    0,
    [
      ['Foo', 'Bar', 'Baz'],
      ['Unit', 'Staff', null],
    ],
  ],
  [
    'a single heading above rows that are wider',
    0,
    [
      ['name', null],
      ['Smith', 'John'],
    ],
  ],
  ['the only column', 1, [[''], ['name'], ['Desk']]],
  ['none', -1, [[''], [null]]],
])('takes %s', (_, expected, rows) => {
  expect(at(rows)).toBe(expected);
});

it('takes the row with columns that a mapping names', () => {
  const rows = [
    ['Foo', 'Bar'],
    ['Unit', 'Staff'],
    ['Wer', 'Was'],
  ];
  const fields = { id: { column: ' Wer ', makeId: true }, name: 'Was', kind: { default: 'team' } };
  const tables = { x: { section: 'parties' as const, fields } };
  expect(headingRow(rows, { name: 'x', mapping: { tables } })).toBe(2);
  expect(headingRow(rows, { name: 'y', mapping: { tables } })).toBe(1);
  expect(headingRow(rows, { name: 'y', mapping: { tables: { '*': tables.x } } })).toBe(2);
});
