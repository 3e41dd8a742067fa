import { serviceChainError } from './error.js';
import { nearestAmong } from './nearest.js';
import { quote } from './problem.js';

/**
 * Checks that the value of an option is one of the names there are.
 *
 * @throws ServiceChainError `invalid-option`, with the nearest name
 */
export function checkKnownName(option: string, name: unknown, known: readonly string[]): void {
  if (known.includes(name as string)) return;
  const suggestion = typeof name === 'string' ? nearestAmong(known)(name) : undefined;
  const hint = suggestion === undefined ? '' : `; did you mean ${quote(suggestion)}?`;
  throw serviceChainError(
    'invalid-option',
    `expected ${option} to be the id of a known ${option}, got ${quote(name)}${hint}`,
  );
}
