import { serviceChainError } from './error.js';
import { quote } from './problem.js';

/**
 * Checks that options are an object whose every key is known, so that a typo is told and not silently ignored. What the values
 * must be is for the one who reads them to check.
 *
 * @throws ServiceChainError `invalid-option`
 */
export function checkOptionNames(options: unknown, known: readonly string[]): void {
  if (typeof options !== 'object' || options === null || Array.isArray(options))
    throw serviceChainError('invalid-option', `expected options to be an object, got ${quote(options)}`);
  const unknown = Object.keys(options).filter((name) => !known.includes(name));
  if (unknown.length === 0) return;
  const found = unknown.map(quote).join(', ');
  throw serviceChainError('invalid-option', `expected options among ${known.join(', ')}, got ${found}`);
}
