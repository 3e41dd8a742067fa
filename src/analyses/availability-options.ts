import { serviceChainError } from '../model/error.js';
import { quote } from '../model/problem.js';
import { checkWhole } from './whole-option.js';

/** What to take for what is not stated, and how much work to do. */
export interface AvailabilityAssumptions {
  /**
   * The availability of every party and link that states none, 0 to 1. Where nothing is said they are unknown, and what
   * depends on them is null.
   */
  readonly assumed?: number;
  /**
   * How much work to do for a touchpoint: diagram nodes made in an attempt at the exact answer, and as many again for bounds when two
   * attempts do not suffice. At least 1; 50,000 (about 5 MB) where nothing is said. Reaching it is reported.
   */
  readonly limit?: number;
}

const DEFAULT_LIMIT = 50_000;

/** Checked assumptions; without an `assumed` availability it is `null`. */
export function checkedAssumptions({ assumed, limit = DEFAULT_LIMIT }: AvailabilityAssumptions): {
  readonly assumed: number | null;
  readonly limit: number;
} {
  checkWhole('limit', limit);
  if (assumed === undefined) return { assumed: null, limit };
  // Negative zero is no other number than zero.
  if (assumed >= 0 && assumed <= 1) return { assumed: assumed + 0, limit };
  throw serviceChainError(
    'invalid-option',
    `expected assumed to be a number from 0 to 1, got ${quote(assumed)}`,
  );
}

/** What suppliers state, with a number in the place of what they do not. */
export function withAssumed(stated: Float64Array, assumed: number): Float64Array {
  return stated.map((availability) => (availability === -1 ? assumed : availability));
}
