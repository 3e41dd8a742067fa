import type { GroupKey } from './rating-order.js';

/**
 * Whether privacy applies to what a group says: its raters are no external customers, the measure is personal, or the subject is, or
 * is provided by, a role whose headcount is below the minimum.
 */
export function isPrivate({ raters, measure, subject }: GroupKey, minimum: number): boolean {
  const isFew = subject.headcount !== undefined && subject.headcount < minimum;
  return raters !== 'customer-external' || measure.personal === true || isFew;
}
