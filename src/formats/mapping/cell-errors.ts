import { type Problem, problemOf, quote } from '../../model/problem.js';
import { isCellError } from './cell-error.js';
import type { ReadField } from './record-maker.js';
import { placeIn, type TableRow, type TableSource } from './table-source.js';

/** How many rows a message names. */
const SHOWN = 5;

interface Found {
  readonly line: number;
  readonly shown: string[];
  count: number;
}

/** Gathers the errors in columns that fields are read from, to be told once per column: they are read as blank. */
export function cellErrors(table: TableSource, fields: readonly ReadField[]) {
  const columns = new Set(fields.map(({ column }) => column));
  const found = new Map<number, Found>();
  return {
    /** Looks at the cells of a row. */
    look({ cells, line }: TableRow): void {
      cells.forEach((cell, column) => {
        if (!isCellError(cell) || !columns.has(column)) return;
        const known = found.get(column) ?? { line, shown: [], count: 0 };
        found.set(column, known);
        known.count++;
        if (known.shown.length < SHOWN) known.shown.push(`${cell.error} in row ${line}`);
      });
    },
    /** What there is to tell of them. */
    problems(): readonly Problem[] {
      return [...found].map(([column, { line, shown, count }]) => {
        const heading = String(table.headings.cells[column]);
        const more = count === shown.length ? '' : ` and ${count - shown.length} more`;
        const message = `errors stand in the column ${quote(heading)} in place of values: ${shown.join(', ')}${more}; read as blank`;
        const problem = problemOf({ code: 'left-out', severity: 'warning', path: [], message });
        return { ...problem, ...placeIn(table, line, column + 1), heading };
      });
    },
  };
}
