import { quote } from '../../model/problem.js';
import type { Given } from '../command.js';
import { commandError } from '../command-error.js';

/**
 * The values of an option that is given as `name=value`, by their names: a value that is JSON is taken as such, any other as text.
 *
 * @throws CommandError where one has no name
 */
export function givenPairs(given: Given, option: string): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    given.values(option).map((pair) => {
      const at = pair.indexOf('=');
      if (at < 1) throw commandError(`expected --${option} as name=value, got ${quote(pair)}`);
      return [pair.slice(0, at), meantBy(pair.slice(at + 1))];
    }),
  );
}

function meantBy(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A tab is hard to type at a shell.
    return text === '\\t' ? '\t' : text;
  }
}
