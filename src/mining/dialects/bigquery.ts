import type { TimeColumn } from '../time-column.js';
import type { Dialect } from './dialect.js';
import { escapedName, escapedText } from './quoted.js';

/** BigQuery, in GoogleSQL. */
export const bigquery: Dialect = {
  id: 'bigquery',
  isTested: false,
  identifier: escapedName,
  literal: escapedText,
  text: (value) => `COALESCE(CAST(${value} AS STRING), '')`,
  moment,
  byteOrder: (text) => text,
  percentile: (value, percent) =>
    `ARRAY_AGG(${value} ORDER BY ${value})[ORDINAL(DIV(COUNT(*) * ${percent} + 99, 100))]`,
};

function moment(value: string, { as = 'timestamp', zone = 'UTC' }: TimeColumn): string {
  switch (as) {
    case 'timestamp':
      return `UNIX_MICROS(CAST(${value} AS TIMESTAMP))`;
    case 'local':
      return `UNIX_MICROS(TIMESTAMP(CAST(${value} AS DATETIME), ${escapedText(zone)}))`;
    case 'text': {
      const time = `SAFE_CAST(${value} AS TIMESTAMP)`;
      if (zone === 'UTC') return `UNIX_MICROS(${time})`;
      const local = `TIMESTAMP(SAFE_CAST(${value} AS DATETIME), ${escapedText(zone)})`;
      return `UNIX_MICROS(CASE WHEN REGEXP_CONTAINS(SUBSTR(${value}, 11), ${escapedText('([zZ]|[+-][0-9]{2}(:?[0-9]{2})?)$')}) THEN ${time} ELSE ${local} END)`;
    }
    case 'seconds':
      return `SAFE_CAST(ROUND(SAFE_CAST(${value} AS FLOAT64) * 1000000) AS INT64)`;
    case 'milliseconds':
      return `SAFE_CAST(ROUND(SAFE_CAST(${value} AS FLOAT64) * 1000) AS INT64)`;
    default:
      return as satisfies never;
  }
}
