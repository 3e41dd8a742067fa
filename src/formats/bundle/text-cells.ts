import { defineTable } from '../../tables/define-table.js';
import type { AnyRow, Column, Columns, RowOf, Table } from '../../tables/table.js';

/** Writes a value that is not null as the text that stands for it; `undefined` leaves cells of such a column as they are. */
export type CellWriter = (column: Column) => ((value: NonNullable<AnyRow[string]>) => string) | undefined;

/** A table whose cells are written as texts, where the writer says so; its rows are made one by one, as they are asked for. */
export function withTextCells(table: Table<AnyRow>, writerOf: CellWriter): Table<AnyRow> {
  const { declaration } = table;
  const writers = Object.entries(declaration.columns).flatMap(([name, column]) => {
    const write = writerOf(column);
    return write ? [[name, write] as const] : [];
  });
  if (writers.length === 0) return table;
  const rows = () => textRows(table, writers);
  return defineTable(declaration).of(rows as () => Iterable<RowOf<Columns>>) as Table<AnyRow>;
}

function* textRows(
  rows: Iterable<AnyRow>,
  writers: ReadonlyArray<readonly [name: string, write: (value: NonNullable<AnyRow[string]>) => string]>,
): Generator<AnyRow> {
  for (const row of rows) {
    const cells: Record<string, AnyRow[string]> = { ...row };
    for (const [name, write] of writers) {
      const value = row[name];
      if (value !== null && value !== undefined) cells[name] = write(value);
    }
    yield cells;
  }
}
