import { isTimestamp } from '../model/dates.js';
import { serviceChainError } from '../model/error.js';
import { quote } from '../model/problem.js';

/** At which moment to judge. */
export interface AsOfOptions {
  /**
   * The moment to judge at: a timestamp with zone (`2026-03-01T09:30:00Z`). The clock is never read, so what depends on the
   * moment stays open without it.
   */
  readonly asOf?: string;
}

/** The moment asked for in milliseconds since 1970; `undefined` where none is. */
export function checkedAsOf({ asOf }: AsOfOptions): number | undefined {
  if (asOf === undefined) return undefined;
  if (typeof asOf === 'string' && isTimestamp(asOf)) return Date.parse(asOf);
  const found = quote(asOf);
  throw serviceChainError(
    'invalid-option',
    `expected asOf to be a timestamp with zone (2026-03-01T09:30:00Z), got ${found}`,
  );
}
