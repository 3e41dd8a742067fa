import type { TimeColumn } from '../time-column.js';
import type { Dialect } from './dialect.js';
import { doubleQuoted, escapedText } from './quoted.js';

/** Snowflake, whose session is taken to be in UTC. */
export const snowflake: Dialect = {
  id: 'snowflake',
  isTested: false,
  identifier: doubleQuoted,
  literal: escapedText,
  text: (value) => `COALESCE(CAST(${value} AS VARCHAR), '')`,
  moment,
  byteOrder: (text) => text,
  percentile: (value, percent) => `PERCENTILE_DISC(${percent / 100}) WITHIN GROUP (ORDER BY ${value})`,
};

function moment(value: string, { as = 'timestamp', zone = 'UTC' }: TimeColumn): string {
  const inUtc = (time: string) => `CONVERT_TIMEZONE(${escapedText(zone)}, 'UTC', ${time})`;
  switch (as) {
    case 'timestamp':
      return microseconds(value);
    case 'local':
      return microseconds(inUtc(`CAST(${value} AS TIMESTAMP_NTZ)`));
    case 'text': {
      const time = `TRY_TO_TIMESTAMP_TZ(${value})`;
      if (zone === 'UTC') return microseconds(time);
      const local = inUtc(`TRY_TO_TIMESTAMP_NTZ(${value})`);
      const offset = escapedText('.*([zZ]|[+-][0-9]{2}(:?[0-9]{2})?)');
      return `CASE WHEN REGEXP_LIKE(SUBSTR(${value}, 11), ${offset}) THEN ${microseconds(time)} ELSE ${microseconds(local)} END`;
    }
    case 'seconds':
      return `CAST(ROUND(TRY_TO_DOUBLE(CAST(${value} AS VARCHAR)) * 1000000) AS BIGINT)`;
    case 'milliseconds':
      return `CAST(ROUND(TRY_TO_DOUBLE(CAST(${value} AS VARCHAR)) * 1000) AS BIGINT)`;
    default:
      return as satisfies never;
  }
}

function microseconds(time: string): string {
  return `DATE_PART(EPOCH_MICROSECOND, ${time})`;
}
