import type { TimeColumn } from '../time-column.js';

/** The kinds of SQL that questions are written in. */
export type DialectId = 'duckdb' | 'postgresql' | 'clickhouse' | 'spark' | 'trino' | 'bigquery' | 'snowflake';

/** What differs from one engine to another; all that is not here is the same SQL for all of them. */
export interface Dialect {
  readonly id: DialectId;
  /** Whether the tests run what is written on the engine itself; else they only parse it. */
  readonly isTested: boolean;
  /** A name, whatever is in it. */
  identifier(name: string): string;
  /** A text, whatever is in it. */
  literal(text: string): string;
  /** A value as text, empty where there is none. */
  text(value: string): string;
  /** Whole microseconds since 1970 in UTC of what a column of times holds; null where that is no time. */
  moment(value: string, time: TimeColumn): string;
  /** A text to order by, so that its UTF-8 bytes decide and no locale does. */
  byteOrder(text: string): string;
  /** The ⌈percent · n ÷ 100⌉-th of the n values of a group, ascending. */
  percentile(value: string, percent: number): string;
}
