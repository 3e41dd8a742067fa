import { headingsKnown } from './guess-table.js';
import type { Mapping, TableMapping } from './mapping.js';
import { isBlank } from './table-source.js';
import type { Cell } from './value-reader.js';

/** How many rows that hold something are looked at for headings. */
export const ROWS_LOOKED_AT = 20;

/** What a table is called, and what somebody says of it. */
export interface NamedTable {
  readonly name: string;
  readonly mapping: Mapping | undefined;
}

/**
 * The place of the heading row among the first rows of a table, from 0; -1 where all are blank. It is the first row with two cells or more,
 * for titles often stand above; where that one holds no heading that is known, it is the first as wide below that holds two or more, or the
 * only cell of the first row if that is one. O(cells).
 */
export function headingRow(rows: ReadonlyArray<readonly Cell[]>, table: NamedTable): number {
  const known = knownIn(table);
  const counts = rows.map((cells) => cells.filter((cell) => !isBlank(cell)).length);
  const first = counts.findIndex((count) => count > 0);
  const wide = counts.findIndex((count) => count > 1);
  if (wide === -1 || known(rows[wide]!) > 0) return Math.max(first, wide);
  if (known(rows[first]!) > 0) return first;
  const below = rows.findIndex((cells, at) => at > wide && counts[at]! >= counts[wide]! && known(cells) > 1);
  return below === -1 ? wide : below;
}

/** What a mapping says of a table, by its name or for all that are not named. */
export function mappingFor(name: string, mapping: Mapping | undefined): TableMapping | undefined {
  const { tables = {} } = mapping ?? {};
  if (Object.hasOwn(tables, name)) return tables[name];
  return Object.hasOwn(tables, '*') ? tables['*'] : undefined;
}

/** Counts the headings in a row that a mapping names, or that people commonly use. */
function knownIn({ name, mapping }: NamedTable): (cells: readonly Cell[]) => number {
  const given = mappingFor(name, mapping);
  if (!given) return (cells) => headingsKnown(name, cells.map(textOf));
  const wanted = new Set(
    Object.values(given.fields).map((source) =>
      (typeof source === 'string' ? source : (source.column ?? '')).trim(),
    ),
  );
  wanted.delete('');
  return (cells) => cells.filter((cell) => wanted.has(textOf(cell))).length;
}

function textOf(cell: Cell): string {
  return isBlank(cell) ? '' : String(cell).trim();
}
