import type { StoredColumn } from './stored-column.js';

/** Takes in the values of one field row by row, rows ascending; a row without a value is passed over. */
export interface ColumnBuilder {
  readonly name: string;
  /** Takes in a value. @returns false where it is not surely valid. */
  add(row: number, value: unknown): boolean;
  /** How many rows have a value. */
  count(): number;
  /** The column of so many rows. */
  column(length: number): StoredColumn;
}
