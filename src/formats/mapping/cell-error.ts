/** What stands in a cell whose formula came to no value: `#N/A`, `#REF!`. */
export class CellError {
  constructor(
    /** The error as a sheet shows it. */
    readonly code: string,
  ) {}
}
