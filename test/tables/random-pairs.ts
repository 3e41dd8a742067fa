import fc from 'fast-check';
import { defineTable } from '../../src/tables/define-table.js';
import type { AnyRow, Table, TableDeclaration } from '../../src/tables/table.js';
import { type RandomTable, randomTables } from './random-tables.js';

/** Two tables of one declaration, each key once in either. */
export interface TablePair {
  readonly declaration: TableDeclaration;
  readonly before: readonly AnyRow[];
  readonly after: readonly AnyRow[];
  /** The table of rows such as those. */
  of(rows: readonly AnyRow[]): Table<AnyRow>;
}

/** What is made of a row: it is on one side, on both, or has other values after. */
const FATES = ['removed', 'added', 'kept', 'changed'] as const;

/** The rows that a random table may have. */
const MOST_ROWS = 12;

/** Random tables in pairs: some columns are the key, and many rows are on both sides with other values. */
export function tablePairs(): fc.Arbitrary<TablePair> {
  return fc
    .tuple(
      randomTables(),
      fc.nat(),
      fc.array(fc.constantFrom(...FATES), { minLength: MOST_ROWS, maxLength: MOST_ROWS }),
      fc.nat(),
    )
    .map(([table, seed, fates, offset]) => {
      const { columns, rows } = plainlyNamed(table);
      const names = Object.keys(columns);
      const key = names.slice(0, 1 + (seed % names.length));
      const declared = defineTable({
        ...{ name: 'pair', title: 'Pair', description: 'Some rows.', key: key as never[], order: 'none' },
        columns,
      });
      const ends = rows.map((row, at) => {
        const fate = fates[at];
        const other = rows[(at + offset) % rows.length]!;
        const now = fate === 'changed' ? withValuesOf(other, row, key) : row;
        return { before: fate === 'added' ? [] : [row], after: fate === 'removed' ? [] : [now] };
      });
      return {
        declaration: declared,
        before: onceEach(
          ends.flatMap(({ before }) => before),
          key,
        ),
        after: onceEach(
          ends.flatMap(({ after }) => after),
          key,
        ),
        of: (some) => declared.of(() => some as never[]) as unknown as Table<AnyRow>,
      };
    });
}

/** The table with names that an order can tell of; `__proto__` is one of them. */
function plainlyNamed({ columns, rows }: RandomTable): Pick<RandomTable, 'columns' | 'rows'> {
  const named = <Value>(record: Readonly<Record<string, Value>>) =>
    Object.entries(record).map(([name, value], at) => [/^_/.test(name) ? name : `c${at}`, value] as const);
  return {
    columns: Object.fromEntries(named(columns)),
    rows: rows.map((row) => Object.fromEntries(named(row))),
  };
}

/** The text of what tells a row apart. */
export function keyText(row: AnyRow, key: readonly string[]): string {
  return JSON.stringify(key.map((name) => row[name]));
}

function withValuesOf(other: AnyRow, row: AnyRow, key: readonly string[]): AnyRow {
  const names = Object.keys(row);
  return Object.fromEntries(names.map((name) => [name, (key.includes(name) ? row : other)[name]!]));
}

function onceEach(rows: readonly AnyRow[], key: readonly string[]): AnyRow[] {
  return [...new Map(rows.map((row) => [keyText(row, key), row])).values()];
}
