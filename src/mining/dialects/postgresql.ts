import type { TimeColumn } from '../time-column.js';
import type { Dialect } from './dialect.js';
import { doubleQuoted, standardText } from './quoted.js';

/** A time in ISO 8601, its day from 01 to 31: groups 1 to 3 are the year, the month and the day. */
const ISO_TIME =
  "'^(\\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])([T ]([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d([.,]\\d+)?)?)?( ?([zZ]|[+-](0\\d|1[0-5])(:?[0-5]\\d)?))?$'";
const HAS_OFFSET = "'([zZ]|[+-]\\d{2}(:?\\d{2})?)$'";

/** PostgreSQL, from version 12 on. */
export const postgresql: Dialect = {
  id: 'postgresql',
  isTested: true,
  identifier: doubleQuoted,
  literal: (text) =>
    text.includes('\\') ? `E${standardText(text.replaceAll('\\', '\\\\'))}` : standardText(text),
  text: (value) => `COALESCE(CAST(${value} AS TEXT), '')`,
  moment,
  byteOrder: (text) => `${text} COLLATE "C"`,
  percentile: (value, percent) => `PERCENTILE_DISC(${percent / 100}) WITHIN GROUP (ORDER BY ${value})`,
};

function moment(value: string, { as = 'timestamp', zone = 'UTC' }: TimeColumn): string {
  const inZone = standardText(zone);
  switch (as) {
    case 'timestamp':
      return `CASE WHEN ISFINITE(${value}) THEN ${microseconds(value)} END`;
    case 'local':
      return `CASE WHEN ISFINITE(${value}) THEN ${microseconds(`(CAST(${value} AS TIMESTAMP) AT TIME ZONE ${inZone})`)} END`;
    case 'text': {
      const text = `CAST(${value} AS TEXT)`;
      const local = `(CAST(${text} AS TIMESTAMP) AT TIME ZONE ${inZone})`;
      return `CASE WHEN NOT (${isDay(text)}) THEN NULL WHEN SUBSTR(${text}, 11) ~ ${HAS_OFFSET} THEN ${microseconds(`CAST(${text} AS TIMESTAMPTZ)`)} ELSE ${microseconds(local)} END`;
    }
    case 'seconds':
      return scaled(value, 1_000_000);
    case 'milliseconds':
      return scaled(value, 1_000);
    default:
      return as satisfies never;
  }
}

/** Casting a text that is no day raises an error, so nothing is cast that is none: 30 February, for one. */
function isDay(text: string): string {
  const part = (from: number, length: number) => `CAST(SUBSTR(${text}, ${from}, ${length}) AS INT)`;
  const firstOfMonth = `MAKE_DATE(${part(1, 4)}, ${part(6, 2)}, 1)`;
  const lastDay = `EXTRACT(DAY FROM ${firstOfMonth} + INTERVAL '1 month' - INTERVAL '1 day')`;
  return `CASE WHEN ${text} ~ ${ISO_TIME} AND ${text} >= '0001' COLLATE "C" THEN ${part(9, 2)} <= ${lastDay} ELSE FALSE END`;
}

function microseconds(time: string): string {
  return `CAST(EXTRACT(EPOCH FROM ${time}) * 1000000 AS BIGINT)`;
}

/** Numbers as numbers, and as text where they look like one. */
function scaled(value: string, factor: number): string {
  const text = `CAST(${value} AS TEXT)`;
  return `CASE WHEN ${text} ~ '^-?[0-9]{1,15}([.][0-9]+)?$' THEN CAST(ROUND(CAST(${text} AS NUMERIC) * ${factor}) AS BIGINT) END`;
}
