import { serviceChainError } from '../model/error.js';
import { quote } from '../model/problem.js';

/** How far to look. */
export interface ReachOptions {
  /** Leaves out rows farther away than this; flags are those of the whole chain. At least 1. */
  readonly maxDistance?: number;
}

/** The distance asked for, or no limit. */
export function checkedDistance({ maxDistance = Number.POSITIVE_INFINITY }: ReachOptions): number {
  if (maxDistance >= 1 && (Number.isInteger(maxDistance) || maxDistance === Number.POSITIVE_INFINITY))
    return maxDistance;
  const found = quote(maxDistance);
  throw serviceChainError(
    'invalid-option',
    `expected maxDistance to be a whole number of at least 1, got ${found}`,
  );
}
