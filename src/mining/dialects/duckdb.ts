import type { TimeColumn } from '../time-column.js';
import type { Dialect } from './dialect.js';
import { doubleQuoted, standardText } from './quoted.js';

/** What a text in ISO 8601 ends in that says how far it is from UTC. */
const HAS_OFFSET = "'([zZ]|[+-][0-9]{2}(:?[0-9]{2})?)$'";
/** ISO 8601 that DuckDB does not read: an offset after minutes without seconds, after a space, or without a colon. */
const ODD_FORMS = [
  ["'^(.{10}[T ]..:..)( ?[zZ+-])'", "'\\1:00\\2'"],
  ["' ([zZ+-])'", "'\\1'"],
  ["'([+-][0-9]{2})([0-9]{2})$'", "'\\1:\\2'"],
] as const;

/** DuckDB, whose session is taken to be in UTC. */
export const duckdb: Dialect = {
  id: 'duckdb',
  isTested: true,
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
      return isoText(`CAST(${value} AS VARCHAR)`, zone);
    case 'seconds':
      return scaled(value, 1_000_000);
    case 'milliseconds':
      return scaled(value, 1_000);
    default:
      return as satisfies never;
  }
}

/** Odd forms are few, so texts are first read as they are: putting them in form takes three times as long. */
function isoText(text: string, zone: string): string {
  const regular = ODD_FORMS.reduce(
    (value, [form, replacement]) => `REGEXP_REPLACE(${value}, ${form}, ${replacement})`,
    text,
  );
  const utc = `COALESCE(TRY_CAST(${text} AS TIMESTAMPTZ), TRY_CAST(${regular} AS TIMESTAMPTZ))`;
  const local = `TIMEZONE(${standardText(zone)}, TRY_CAST(${text} AS TIMESTAMP))`;
  const time =
    zone === 'UTC'
      ? utc
      : `CASE WHEN REGEXP_MATCHES(SUBSTR(${text}, 11), ${HAS_OFFSET}) THEN ${utc} ELSE ${local} END`;
  // DuckDB also knows times by their names, such as epoch.
  return `CASE WHEN ${text} BETWEEN '0' AND '9~' THEN ${microseconds(time)} END`;
}

function microseconds(time: string): string {
  return `CASE WHEN ISFINITE(${time}) THEN EPOCH_US(${time}) END`;
}

function scaled(value: string, factor: number): string {
  return `TRY_CAST(ROUND(TRY_CAST(${value} AS DOUBLE) * ${factor}) AS BIGINT)`;
}
