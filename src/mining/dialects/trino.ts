import type { TimeColumn } from '../time-column.js';
import type { Dialect } from './dialect.js';
import { doubleQuoted, standardText } from './quoted.js';

/** Trino, whose session is taken to be in UTC. */
export const trino: Dialect = {
  id: 'trino',
  isTested: false,
  identifier: doubleQuoted,
  literal: standardText,
  text: (value) => `COALESCE(CAST(${value} AS VARCHAR), '')`,
  moment,
  byteOrder: (text) => text,
  percentile: (value, percent) =>
    `ELEMENT_AT(ARRAY_SORT(ARRAY_AGG(${value})), CAST((COUNT(*) * ${percent} + 99) / 100 AS INTEGER))`,
};

function moment(value: string, { as = 'timestamp', zone = 'UTC' }: TimeColumn): string {
  switch (as) {
    case 'timestamp':
      return microseconds(`CAST(${value} AS TIMESTAMP(6) WITH TIME ZONE)`);
    case 'local':
      return microseconds(`WITH_TIMEZONE(CAST(${value} AS TIMESTAMP(6)), ${standardText(zone)})`);
    case 'text': {
      const text = `REPLACE(CAST(${value} AS VARCHAR), ' ', 'T')`;
      const offset = standardText('([zZ]|[+-][0-9]{2}(:?[0-9]{2})?)$');
      const inZone = `WITH_TIMEZONE(CAST(REPLACE(${text}, 'T', ' ') AS TIMESTAMP(6)), ${standardText(zone)})`;
      return microseconds(
        `TRY(CASE WHEN REGEXP_LIKE(SUBSTR(${text}, 11), ${offset}) THEN FROM_ISO8601_TIMESTAMP_NANOS(${text}) ELSE ${inZone} END)`,
      );
    }
    case 'seconds':
      return `CAST(ROUND(TRY_CAST(${value} AS DOUBLE) * 1000000) AS BIGINT)`;
    case 'milliseconds':
      return `CAST(ROUND(TRY_CAST(${value} AS DOUBLE) * 1000) AS BIGINT)`;
    default:
      return as satisfies never;
  }
}

/** Seconds since 1970 are doubles there, so whole seconds and milliseconds are taken apart; what is finer is lost. */
function microseconds(time: string): string {
  return `(CAST(FLOOR(TO_UNIXTIME(${time})) AS BIGINT) * 1000000 + CAST(MILLISECOND(${time}) AS BIGINT) * 1000)`;
}
