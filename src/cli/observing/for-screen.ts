import { defineTable } from '../../tables/define-table.js';
import type { AnyRow, Table } from '../../tables/table.js';

/** What a screen has room for; every other format has all columns. */
const MAIN: readonly string[] = [
  'provider',
  'customer',
  'service',
  'channel',
  'suppressed',
  'count',
  'medianWaiting',
];

/** Links that were seen with their main columns alone, so that a screen of 80 columns shows a line for each. */
export function forScreen(table: Table<AnyRow>): Table<AnyRow> {
  const { columns, ...about } = table.declaration;
  const shown = Object.fromEntries(Object.entries(columns).filter(([name]) => MAIN.includes(name)));
  return defineTable({ ...about, key: [], columns: shown }).of(() => table.rows() as never);
}
