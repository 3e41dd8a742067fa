import type { TimeColumn } from '../time-column.js';
import type { Dialect } from './dialect.js';
import { escapedName, escapedText } from './quoted.js';

/** A time in ISO 8601, with a space or a T, of the years that ClickHouse has and a day from 01 to 31. */
const ISO_TIME = escapedText(
  '^(19\\d\\d|2[012]\\d\\d)-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])([T ]([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d([.]\\d+)?)?)?( ?([zZ]|[+-](0\\d|1[0-5])(:?[0-5]\\d)?))?$',
);

/** ClickHouse, from version 24.8 on; its times are those from 1900 to 2299. */
export const clickhouse: Dialect = {
  id: 'clickhouse',
  isTested: true,
  identifier: escapedName,
  literal: escapedText,
  text: (value) => `ifNull(toString(${value}), '')`,
  moment,
  byteOrder: (text) => text,
  percentile: (value, percent) =>
    `arrayElement(arraySort(groupArray(assumeNotNull(${value}))), intDiv(count() * ${percent} + 99, 100))`,
};

function moment(value: string, { as = 'timestamp', zone = 'UTC' }: TimeColumn): string {
  switch (as) {
    case 'timestamp':
      return microseconds(`toDateTime64(${value}, 6, 'UTC')`);
    case 'local':
      return microseconds(`toDateTime64(toString(${value}), 6, ${escapedText(zone)})`);
    case 'text': {
      const text = `ifNull(toString(${value}), '')`;
      const time = `parseDateTime64BestEffortOrNull(${text}, 6, ${escapedText(zone)})`;
      return `if(match(${text}, ${ISO_TIME}) AND ${isDayOfMonth(text)}, ${microseconds(time)}, NULL)`;
    }
    case 'seconds':
      return scaled(value, 1_000_000);
    case 'milliseconds':
      return scaled(value, 1_000);
    default:
      return as satisfies never;
  }
}

/** What is no day would otherwise be read as another: 30 February, for one. */
function isDayOfMonth(text: string): string {
  const part = (from: number, length: number) => `toUInt16OrZero(substring(${text}, ${from}, ${length}))`;
  return `${part(9, 2)} <= toDayOfMonth(toLastDayOfMonth(makeDate32(${part(1, 4)}, ${part(6, 2)}, 1)))`;
}

function microseconds(time: string): string {
  return `toNullable(toUnixTimestamp64Micro(${time}))`;
}

function scaled(value: string, factor: number): string {
  return `toInt64OrNull(toString(round(toDecimal64OrNull(toString(${value}), 9) * ${factor})))`;
}
