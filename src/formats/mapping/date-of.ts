import type { ValueOptions } from './value-options.js';

const TIME = String.raw`(?:[ T]+(\d{1,2}):(\d\d)(?::(\d\d(?:\.\d+)?))?(?: ?([ap])\.?m\.?)?)?`;

/** Day and month in the order that people differ in. */
const PEOPLES = new RegExp(String.raw`^(\d{1,2})([./-])(\d{1,2})\2(\d{4})${TIME}$`, 'i');

/** Year first: nobody puts the day before the month then. */
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})([./-])(\d{1,2})\2(\d{1,2})${TIME}$`, 'i');

/**
 * A day or timestamp as ISO 8601 writes it: `3.4.2026` is `2026-04-03`. The text where it is none, or may be meant in two ways: 03/04/2026
 * until `dates` tells, a time until `offset` does. Midnight, as exports add it to days, is left out where a day is enough.
 */
export function dateOf(text: string, needsTime: boolean, options: ValueOptions): string {
  const trimmed = text.trim();
  const [, year, , month, day, ...time] = YEAR_FIRST.exec(trimmed) ?? [];
  const parts = year === undefined ? peoples(trimmed, options) : { day: isoDay(year, month!, day!), time };
  if (parts?.day === undefined) return text;
  const [hours, minutes, seconds, half] = parts.time;
  if (hours === undefined || minutes === undefined) return parts.day;
  const hour = hourOf(Number(hours), half?.toLowerCase());
  const isMidnight = hour === 0 && Number(minutes) === 0 && Number(seconds ?? 0) === 0;
  if (isMidnight && !needsTime) return parts.day;
  if (hour === undefined || options.offset === undefined) return text;
  const clock = [String(hour).padStart(2, '0'), minutes, ...(seconds === undefined ? [] : [seconds])].join(
    ':',
  );
  return `${parts.day}T${clock}${options.offset}`;
}

function peoples(text: string, { dates }: ValueOptions) {
  const [, first, sign, second, year, ...time] = PEOPLES.exec(text) ?? [];
  if (first === undefined || second === undefined || year === undefined) return undefined;
  const order = dates ?? orderOf(Number(first), Number(second), sign!);
  if (order === undefined) return undefined;
  const [day, month] = order === 'day-first' ? [first, second] : [second, first];
  return { day: isoDay(year, month, day), time };
}

/** Points stand in dates that begin with the day; of others, only a number beyond twelve tells. */
function orderOf(first: number, second: number, sign: string): 'day-first' | 'month-first' | undefined {
  if (sign === '.' || first > 12 || first === second) return 'day-first';
  return second > 12 ? 'month-first' : undefined;
}

function isoDay(year: string, month: string, day: string): string | undefined {
  const isPossible = Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;
  return isPossible ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : undefined;
}

function hourOf(hours: number, half: string | undefined): number | undefined {
  if (half === undefined) return hours;
  if (hours < 1 || hours > 12) return undefined;
  return (hours % 12) + (half === 'p' ? 12 : 0);
}
