import { serviceChainError } from './error.js';
import { quote } from './problem.js';

/**
 * Checks that the value of an option is one of the few words there are.
 *
 * @throws ServiceChainError `invalid-option`
 */
export function checkKnownWord(option: string, word: unknown, known: readonly string[]): void {
  if (known.includes(word as string)) return;
  throw serviceChainError(
    'invalid-option',
    `expected ${option} to be one of ${known.join(', ')}, got ${quote(word)}`,
  );
}
