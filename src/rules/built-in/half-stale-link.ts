import { checkedAsOf } from '../../analyses/as-of.js';
import { exposedTouchpoints } from '../../analyses/exposed-touchpoints.js';
import { defineRule } from '../define-rule.js';
import { isOlderThan } from '../older-than.js';
import { countOf, linkInWords } from '../words.js';

/**
 * The two parties of a link have not looked at it together for long. A day of review counts to its end in UTC, a timestamp to the
 * moment; a review after the moment asked for is no old one.
 */
export const halfStaleLink = defineRule({
  id: 'half-stale-link',
  title: 'A link has not been reviewed for long',
  about: 'A link was last reviewed more than the set number of days before the moment of judgement.',
  concern: 'model',
  severity: 'info',
  settings: {
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
      description: 'Whether links that state no review are found, too.',
    },
  },
  *check({ chain, settings, asOfOptions }) {
    const asOf = checkedAsOf(asOfOptions);
    if (asOf === undefined) return;
    const isStale = (reviewedAt: string | undefined) =>
      reviewedAt === undefined
        ? settings.neverReviewed === 'report'
        : isOlderThan(reviewedAt, settings.days, asOf);
    const stale = chain.links().filter(({ reviewedAt }) => isStale(reviewedAt));
    const exposed = exposedTouchpoints(
      chain,
      stale.map(({ id }) => id),
    );
    for (const { id, provider, customer, reviewedAt } of stale) {
      yield {
        subject: id,
        message: `${reviewInWords(linkInWords(chain, id), reviewedAt, settings.days)}. Let its two parties go through it, and note when.`,
        parties: [provider, customer],
        links: [id],
        touchpoints: exposed.get(id)!,
        path: ['links', id, 'reviewedAt'],
        expected: `reviewed within ${countOf(settings.days, 'day')}`,
        // Not its age: what a baseline knows would change every day.
        actual: reviewedAt === undefined ? 'never reviewed' : `reviewed at ${reviewedAt}`,
      };
    }
  },
});

function reviewInWords(link: string, reviewedAt: string | undefined, days: number): string {
  if (reviewedAt === undefined) return `No review is known of ${link}`;
  return `The last review of ${link}, at ${reviewedAt}, is more than ${countOf(days, 'day')} old`;
}
