import type { Goal } from '../model/goal.js';

const DAY_LENGTH = '2026-03-01'.length;
const DAY = 24 * 60 * 60 * 1000;

/**
 * Whether a goal is overdue at a moment, in milliseconds since 1970: due before it, and not known to be reached. A due day ends with
 * that day in UTC, so it is before the moments of the next day. Null without a moment, or without a due date.
 */
export function isOverdue({ due, progress = 0 }: Goal, asOf: number | undefined): boolean | null {
  if (asOf === undefined || due === undefined) return null;
  const last = due.length === DAY_LENGTH ? Date.parse(`${due}T00:00:00Z`) + DAY - 1 : Date.parse(due);
  return last < asOf && progress < 1;
}
