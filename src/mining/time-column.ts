/** A column of times, and how they are written. */
export interface TimeColumn {
  /** The name of the column. */
  readonly column: string;
  /**
   * `timestamp` (also where nothing is said): of a type of the engine, those without a zone in UTC; `local`: of such a type without a zone, in
   * `zone`; `text`: in ISO 8601, in `zone` where no offset is written; `seconds` or `milliseconds` since 1970.
   */
  readonly as?: 'timestamp' | 'local' | 'text' | 'seconds' | 'milliseconds' | undefined;
  /** The zone by its name, such as `Europe/Berlin`, of what says none; `UTC` where nothing is said. */
  readonly zone?: string | undefined;
}
