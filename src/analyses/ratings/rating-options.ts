import { serviceChainError } from '../../model/error.js';
import { knownMeasures } from '../../model/known-measures.js';
import type { Measure } from '../../model/measure.js';
import { quote } from '../../model/problem.js';

/** How few people may show. */
export const DEFAULT_MINIMUM = 5;
const LEAST_MINIMUM = 3;

/**
 * Whose ratings to show, and how few people may show together. Tables asked with different options, or of different days, can be
 * subtracted from each other: whoever publishes more than one sees to that.
 */
export interface RatingOptions {
  /** How many different respondents a group must have where privacy applies: 5 where nothing is said, at least 3. */
  readonly minimum?: number;
  /**
   * Only the ratings of the respondent with this key, and all of them: for showing people their own answers. Hand it nobody
   * else's key.
   */
  readonly respondent?: string;
}

/** The options, checked. @throws ServiceChainError `invalid-option` */
export function checkedRatingOptions({ minimum = DEFAULT_MINIMUM, respondent }: RatingOptions): {
  readonly minimum: number;
  readonly respondent: string | undefined;
} {
  if (!Number.isInteger(minimum) || minimum < LEAST_MINIMUM) {
    const message = `expected minimum to be a whole number of at least ${LEAST_MINIMUM}, got ${quote(minimum)}`;
    throw serviceChainError('invalid-option', message);
  }
  if (respondent !== undefined && (typeof respondent !== 'string' || respondent === '')) {
    const message = `expected respondent to be the key of a respondent, got ${quote(respondent)}`;
    throw serviceChainError('invalid-option', message);
  }
  return { minimum, respondent };
}

/** The values that answers should reach, by measure. @throws ServiceChainError `invalid-option` */
export function checkedTargets(targets: unknown, own: readonly Measure[]): ReadonlyMap<string, number> {
  if (targets === undefined) return new Map();
  if (typeof targets !== 'object' || targets === null || Array.isArray(targets))
    throw invalid(`expected targets to be a map of numbers by measure, got ${quote(targets)}`);
  const known = knownMeasures(own);
  for (const [id, target] of Object.entries(targets)) {
    if (!known.has(id)) throw invalid(`expected targets by ids of measures, got ${quote(id)}`);
    if (!Number.isFinite(target))
      throw invalid(`expected the target of ${quote(id)} to be a number, got ${quote(target)}`);
  }
  return new Map(Object.entries(targets as Readonly<Record<string, number>>));
}

function invalid(message: string) {
  return serviceChainError('invalid-option', message);
}
