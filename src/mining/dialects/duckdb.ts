import type { TimeColumn } from '../time-column.js';
import type { Dialect } from './dialect.js';
import { doubleQuoted, standardText } from './quoted.js';

/** What a text in ISO 8601 ends in that says how far it is from UTC. */
const HAS_OFFSET = "'([zZ]|[+-][0-9]{2}(:?[0-9]{2})?)$'";

/** DuckDB, whose session is taken to be in UTC. */
export const duckdb: Dialect = {
  id: 'duckdb',
  isTested: true,
  wholeNumber: 'BIGINT',
  identifier: doubleQuoted,
  literal: standardText,
  text: (value) => `COALESCE(CAST(${value} AS VARCHAR), '')`,
  moment,
  byteOrder: (text) => text,
  percentile: (value, percent) => `QUANTILE_DISC(${value}, ${percent / 100})`,
};

function moment(value: string, { as = 'timestamp', zone = 'UTC' }: TimeColumn): string {
  const utc = `TRY_CAST(${value} AS TIMESTAMPTZ)`;
  const local = `TIMEZONE(${standardText(zone)}, TRY_CAST(${value} AS TIMESTAMP))`;
  switch (as) {
    case 'timestamp':
      return microseconds(utc);
    case 'local':
      return microseconds(local);
    case 'text':
      if (zone === 'UTC') return microseconds(utc);
      return microseconds(
        `CASE WHEN REGEXP_MATCHES(SUBSTR(${value}, 11), ${HAS_OFFSET}) THEN ${utc} ELSE ${local} END`,
      );
    case 'seconds':
      return scaled(value, 1_000_000);
    case 'milliseconds':
      return scaled(value, 1_000);
    default:
      return as satisfies never;
  }
}

function microseconds(time: string): string {
  return `CASE WHEN ISFINITE(${time}) THEN EPOCH_US(${time}) END`;
}

function scaled(value: string, factor: number): string {
  return `TRY_CAST(ROUND(TRY_CAST(${value} AS DOUBLE) * ${factor}) AS BIGINT)`;
}
