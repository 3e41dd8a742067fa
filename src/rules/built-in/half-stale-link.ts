import { checkedAsOf } from '../../analyses/as-of.js';
import { exposedTouchpoints } from '../../analyses/exposed-touchpoints.js';
import { defineRule } from '../define-rule.js';
import { isReviewOld, oldReviewInWords, reviewSettings } from '../review-age.js';
import { linkInWords } from '../words.js';

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
  settings: reviewSettings('links'),
  *check({ chain, settings, asOfOptions }) {
    const asOf = checkedAsOf(asOfOptions);
    if (asOf === undefined) return;
    const stale = chain.links().filter(({ reviewedAt }) => isReviewOld(reviewedAt, settings, asOf));
    const exposed = exposedTouchpoints(
      chain,
      stale.map(({ id }) => id),
    );
    for (const { id, provider, customer, reviewedAt } of stale) {
      const { sentence, ...baselineWords } = oldReviewInWords(linkInWords(chain, id), reviewedAt, settings);
      yield {
        subject: id,
        message: `${sentence}. Let its two parties go through it, and note when.`,
        parties: [provider, customer],
        links: [id],
        touchpoints: exposed.get(id)!,
        path: ['links', id, 'reviewedAt'],
        ...baselineWords,
      };
    }
  },
});
