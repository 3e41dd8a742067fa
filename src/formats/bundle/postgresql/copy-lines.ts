import type { AnyRow, Table } from '../../../tables/table.js';
import { csvLines } from '../../../tables/to-csv.js';
import { heldText } from '../held-text.js';
import { type CellWriter, withTextCells } from '../text-cells.js';

/** The rows of a table as CSV that PostgreSQL copies in: texts as they are, lists as arrays, dates as timestamps. */
export function copyLines(table: Table<AnyRow>): Iterable<string> {
  return csvLines(withTextCells(table, cellWriter), { formulas: 'keep', emptyText: 'quoted' });
}

const cellWriter: CellWriter = ({ type, list, values }) => {
  const write = type === 'date' ? timestampOf : copiedText;
  const isPlain = type === 'integer' || type === 'number' || type === 'boolean';
  if (list)
    return (items) =>
      arrayOf((items as readonly unknown[]).map(isPlain ? String : (item) => write(item as string)));
  return isPlain || values !== undefined ? undefined : (text) => write(text as string);
};

/** psql takes a line of `\.` for the end of the data, even between quotes; its backslash is written as {@link heldText} writes one. */
function copiedText(text: string): string {
  return heldText(text).replace(/(?<=\n)\\(?=\.\r?\n)/g, '\\u005c');
}

function arrayOf(items: readonly string[]): string {
  return `{${items.map((item) => `"${item.replace(/["\\]/g, '\\$&')}"`).join(',')}}`;
}

/** A day or timestamp as one of UTC; PostgreSQL knows no year 0, and takes no zone further off than 16 hours. */
function timestampOf(date: string): string {
  const moment = new Date(date);
  const year = moment.getUTCFullYear();
  const rest = moment
    .toISOString()
    .replace(/^[+-]?\d+-/, '')
    .replace('T', ' ')
    .replace('Z', '+00');
  const era = year > 0 ? '' : ' BC';
  return `${String(year > 0 ? year : 1 - year).padStart(4, '0')}-${rest}${era}`;
}
