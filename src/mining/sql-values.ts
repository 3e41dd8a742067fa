import type { SqlRow } from './sql-engine.js';

/** A whole number out of a row: engines hand out numbers, big integers or digits. */
export function wholeOf(row: SqlRow, column: string): number {
  return Number(row[column]);
}

/** A text out of a row. */
export function textOf(row: SqlRow, column: string): string {
  return String(row[column]);
}

/** Microseconds as minutes. */
export function minutesOf(row: SqlRow, column: string): number {
  return Number(row[column]) / 60_000_000;
}

/** Microseconds since 1970 as ISO 8601 in UTC, to the millisecond. */
export function momentOf(row: SqlRow, column: string): string {
  return new Date(Math.floor(Number(row[column]) / 1000)).toISOString();
}

/** Microseconds since 1970 as a day in UTC. */
export function dayOf(row: SqlRow, column: string): string {
  return momentOf(row, column).slice(0, 10);
}
