import type { Problem } from '../../model/problem.js';
import { isCellError } from './cell-error.js';
import type { Cell } from './value-reader.js';

/** A row of a table, and where it stands. */
export interface TableRow {
  /** The line of a text, or the row of a sheet, from 1. */
  readonly line: number;
  readonly cells: readonly Cell[];
}

/** A table with headings: a CSV file, a sheet, a list in another document. */
export interface TableSource {
  /** What mappings know it by: the name of the file without folder and ending, or of the sheet. */
  readonly name: string;
  readonly file?: string | undefined;
  readonly sheet?: string | undefined;
  /** Its headings, and where they stand. */
  readonly headings: TableRow;
  /** The rows below, as many at a time as come together, read once; and what keeps the rest from being read. */
  readonly rows: AsyncIterable<RowsOrProblems> | Iterable<RowsOrProblems>;
}

/** Rows that come together, and what is wrong with the file where they stand. */
export type RowsOrProblems = Iterable<TableRow | TableProblem>;

/** What is wrong with a file, besides what its rows say. */
export interface TableProblem {
  readonly problem: Problem;
}

/** A table, or something that is wrong with a file. */
export type TableOrProblem = TableSource | TableProblem;

/** A place in a table, for problems. */
export function placeIn({ file, sheet }: TableSource, line: number, column = 1) {
  return { ...(file !== undefined && { file }), ...(sheet !== undefined && { sheet }), line, column };
}

/** The name of a file without its folder and its ending. */
export function baseName(file: string): string {
  const base = file.split(/[\\/]/).at(-1)!;
  return base.replace(/\.[^.]+$/, '') || base;
}

/** Whether no value stands in a cell: nothing, or an error. */
export function isBlank(cell: Cell): boolean {
  if (cell === null || cell === undefined || isCellError(cell)) return true;
  return typeof cell === 'string' && cell.trim() === '';
}
