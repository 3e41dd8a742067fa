import type { TimeColumn } from '../time-column.js';
import type { Dialect } from './dialect.js';
import { backticked, escapedText } from './quoted.js';

/** Spark SQL, from version 3.4 on, whose session is taken to be in UTC. */
export const spark: Dialect = {
  id: 'spark',
  isTested: false,
  identifier: backticked,
  literal: escapedText,
  text: (value) => `COALESCE(CAST(${value} AS STRING), '')`,
  moment,
  byteOrder: (text) => text,
  percentile: (value, percent) =>
    `ELEMENT_AT(SORT_ARRAY(COLLECT_LIST(${value})), CAST(FLOOR((COUNT(*) * ${percent} + 99) / 100) AS INT))`,
};

function moment(value: string, { as = 'timestamp', zone = 'UTC' }: TimeColumn): string {
  const local = `TO_UTC_TIMESTAMP(${value}, ${escapedText(zone)})`;
  switch (as) {
    case 'timestamp':
      return `UNIX_MICROS(CAST(${value} AS TIMESTAMP))`;
    case 'local':
      return `UNIX_MICROS(${local})`;
    case 'text': {
      const time = `TRY_TO_TIMESTAMP(${value})`;
      if (zone === 'UTC') return `UNIX_MICROS(${time})`;
      return `UNIX_MICROS(CASE WHEN RLIKE(SUBSTR(${value}, 11), ${escapedText('([zZ]|[+-][0-9]{2}(:?[0-9]{2})?)$')}) THEN ${time} ELSE TO_UTC_TIMESTAMP(${time}, ${escapedText(zone)}) END)`;
    }
    case 'seconds':
      return `CAST(ROUND(CAST(${value} AS DOUBLE) * 1000000) AS BIGINT)`;
    case 'milliseconds':
      return `CAST(ROUND(CAST(${value} AS DOUBLE) * 1000) AS BIGINT)`;
    default:
      return as satisfies never;
  }
}
