import { isDate, isTimestamp } from '../../model/dates.js';
import { quote } from '../../model/problem.js';
import type { Given } from '../command.js';
import { commandError } from '../command-error.js';
import type { Surroundings } from '../surroundings.js';

/**
 * The moment to judge at: that of `--as-of`, a day meaning its beginning in UTC, else now.
 *
 * @throws CommandError when it is none
 */
export function givenMoment(given: Given, { now }: Surroundings): string {
  const text = given.value('as-of');
  if (text === undefined) return now;
  if (isTimestamp(text)) return text;
  if (isDate(text)) return `${text}T00:00:00Z`;
  throw commandError(
    `expected --as-of to be a day (2026-03-01) or a timestamp with zone, got ${quote(text)}`,
  );
}
