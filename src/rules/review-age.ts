import { isOlderThan } from './older-than.js';
import type { Setting } from './rule.js';
import { countOf } from './words.js';

/** What can be set of rules about old reviews of links, of standards and so on. */
export function reviewSettings<Things extends string>(things: Things) {
  return {
    days: {
      type: 'integer',
      unit: 'days',
      default: 365,
      minimum: 1,
      description: 'How old a review may be.',
    },
    neverReviewed: {
      type: 'choice',
      values: ['ignore', 'report'],
      default: 'ignore',
      description: `Whether ${things} that state no review are found, too.`,
    },
  } as const satisfies Readonly<Record<string, Setting>>;
}

/** The values of these settings. */
export interface ReviewSettings {
  readonly days: number;
  readonly neverReviewed: 'ignore' | 'report';
}

/** A day of review, a moment, or neither. */
type Review = string | null | undefined;

/** Whether a review is older than is set at a moment, in milliseconds since 1970; what was never reviewed is where that is to be told. */
export function isReviewOld(reviewedAt: Review, settings: ReviewSettings, asOf: number): boolean {
  return typeof reviewedAt === 'string'
    ? isOlderThan(reviewedAt, settings.days, asOf)
    : settings.neverReviewed === 'report';
}

/** What is wrong about an old review, as the beginning of a sentence and in the words a baseline compares. */
export function oldReviewInWords(what: string, reviewedAt: Review, { days }: ReviewSettings) {
  const isKnown = typeof reviewedAt === 'string';
  return {
    sentence: isKnown
      ? `The last review of ${what}, at ${reviewedAt}, is more than ${countOf(days, 'day')} old`
      : `No review is known of ${what}`,
    expected: `reviewed within ${countOf(days, 'day')}`,
    // Not its age: what a baseline knows would change every day.
    actual: isKnown ? `reviewed at ${reviewedAt}` : 'never reviewed',
  };
}
