import { checkedAsOf } from '../../analyses/as-of.js';
import { attainment } from '../../analyses/attainment.js';
import { exposedTouchpoints } from '../../analyses/exposed-touchpoints.js';
import { defineRule } from '../define-rule.js';
import { isOlderThan } from '../older-than.js';
import { partiesOfLink } from '../parties-of-link.js';
import { statedStandards } from '../stated-standards.js';
import { countOf, linkInWords } from '../words.js';

/** Nobody has looked at a standard for long. */
export const standardStale = defineRule({
  id: 'standard-stale',
  title: 'A standard has not been reviewed for long',
  about: 'A standard was last reviewed more than the set number of days before the moment of judgement.',
  concern: 'service',
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
      description: 'Whether standards that state no review are found, too.',
    },
  },
  *check({ chain, rows, settings, asOfOptions }) {
    const asOf = checkedAsOf(asOfOptions);
    if (asOf === undefined) return;
    const isStale = (reviewedAt: string | null) =>
      reviewedAt === null
        ? settings.neverReviewed === 'report'
        : isOlderThan(reviewedAt, settings.days, asOf);
    const stale = rows(attainment, asOfOptions).filter(({ reviewedAt }) => isStale(reviewedAt));
    const exposed = exposedTouchpoints(
      chain,
      stale.map(({ link }) => link),
    );
    const standardOf = statedStandards(chain);
    for (const row of stale) {
      const { link, reviewedAt } = row;
      const { place, detail, measureInWords } = standardOf(row);
      const standard = `the standard of ${linkInWords(chain, link)} on ${measureInWords}`;
      yield {
        subject: link,
        detail,
        message: `${reviewInWords(standard, reviewedAt, settings.days)}. Ask its customer whether it is still what counts, and note when.`,
        parties: partiesOfLink(chain, link),
        links: [link],
        touchpoints: exposed.get(link)!,
        path: ['standards', place, 'reviewedAt'],
        expected: `reviewed within ${countOf(settings.days, 'day')}`,
        // Not its age: what a baseline knows would change every day.
        actual: reviewedAt === null ? 'never reviewed' : `reviewed at ${reviewedAt}`,
      };
    }
  },
});

function reviewInWords(standard: string, reviewedAt: string | null, days: number): string {
  if (reviewedAt === null) return `No review is known of ${standard}`;
  return `The last review of ${standard}, at ${reviewedAt}, is more than ${countOf(days, 'day')} old`;
}
