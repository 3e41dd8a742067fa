/** How the values in cells are written. */
export interface ValueOptions {
  /** What begins the decimals of a number; where nothing is said, a number that can be meant in two ways (`1,234`) is a problem. */
  readonly decimal?: '.' | ',' | undefined;
  /** The order of day and month in dates such as 03/04/2026; where nothing is said, one that can be meant in two ways is a problem. */
  readonly dates?: 'day-first' | 'month-first' | undefined;
  /** The zone of timestamps that name none, as an offset such as `+01:00` or `Z`; where nothing is said, they are a problem. */
  readonly offset?: string | undefined;
}
