/** What stands in a cell whose formula came to no value. */
export interface CellError {
  /** The error as a sheet shows it: `#N/A`, `#REF!`. */
  readonly error: string;
}

/** Whether a cell holds an error. */
export function isCellError(cell: unknown): cell is CellError {
  return typeof cell === 'object' && cell !== null && 'error' in cell;
}
