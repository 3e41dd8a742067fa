import { type Problem, problemOf, quote } from '../../model/problem.js';
import type { ReadField } from './record-maker.js';
import { placeIn, type TableRow, type TableSource } from './table-source.js';
import type { ValueOptions } from './value-options.js';

/** `900.000,50`, `0,5` and `1.250.000`: whoever writes so puts points between thousands. */
const WITH_COMMA = /^[^,]+,\d+\s*%?$|^[+-]?\d{1,3}(\.\d{3}){2,}$/;

/** `210.000` is 210 to programs, and two hundred and ten thousand to whoever writes decimals behind a comma. */
const EITHER = /^[+-]?[1-9]\d{0,2}\.\d{3}$/;

interface Seen {
  comma?: string;
  either?: { readonly text: string; readonly line: number };
}

/** Looks for columns in which a number can be meant in two ways, because others in it have their decimals behind a comma. */
export function mixedDecimals(table: TableSource, fields: readonly ReadField[], { decimal }: ValueOptions) {
  const isNumber = ({ kind, column }: ReadField) => column !== -1 && (kind === 'number' || kind === 'amount');
  const columns = decimal === undefined ? fields.filter(isNumber) : [];
  const seen = new Map<number, Seen>(columns.map(({ column }) => [column, {}]));
  return {
    /** Looks at the cells of a row. */
    look({ cells, line }: TableRow): void {
      for (const [column, found] of seen) {
        const cell = cells[column];
        const text = typeof cell === 'string' ? cell.trim() : '';
        if (EITHER.test(text)) found.either ??= { text, line };
        else if (WITH_COMMA.test(text)) found.comma ??= text;
      }
    },
    /** A problem for each such column, at the first number in it that is not clear. */
    problems: (): readonly Problem[] =>
      columns.flatMap(({ name, column }) => {
        const { comma, either } = seen.get(column)!;
        if (comma === undefined || either === undefined) return [];
        const expected = `numbers with a comma before decimals, as ${quote(comma)} in this column, or the option decimal`;
        const path = [name];
        const problem = problemOf({ code: 'wrong-type', path, expected, received: quote(either.text) });
        const heading = String(table.headings.cells[column]);
        return [{ ...problem, ...placeIn(table, either.line, column + 1), heading }];
      }),
  };
}
