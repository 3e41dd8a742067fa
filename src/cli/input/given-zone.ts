import { nearestAmong } from '../../model/nearest.js';
import { quote } from '../../model/problem.js';
import type { Given } from '../command.js';
import { commandError } from '../command-error.js';

/** The time zone that was given; undefined where none was. @throws CommandError with the nearest when there is none of the name */
export function givenZone(given: Given): string | undefined {
  const zone = given.value('zone');
  if (zone === undefined) return undefined;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return zone;
  } catch {
    const near = nearestAmong(Intl.supportedValuesOf('timeZone'))(zone);
    const hint = near === undefined ? '' : `; did you mean ${near}?`;
    throw commandError(`there is no time zone ${quote(zone)}${hint}`);
  }
}
