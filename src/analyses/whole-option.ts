import { serviceChainError } from '../model/error.js';
import { quote } from '../model/problem.js';

/** Throws `invalid-option` when an option is no whole number of at least 1. */
export function checkWhole(name: string, value: number): void {
  if (Number.isInteger(value) && value >= 1) return;
  const found = quote(value);
  throw serviceChainError(
    'invalid-option',
    `expected ${name} to be a whole number of at least 1, got ${found}`,
  );
}
