import { checkedAsOf } from '../../analyses/as-of.js';
import { attainment } from '../../analyses/attainment.js';
import { exposedTouchpoints } from '../../analyses/exposed-touchpoints.js';
import { defineRule } from '../define-rule.js';
import { partiesOfLink } from '../parties-of-link.js';
import { isReviewOld, oldReviewInWords, reviewSettings } from '../review-age.js';
import { statedStandards } from '../stated-standards.js';
import { linkInWords } from '../words.js';

/** Nobody has looked at a standard for long. */
export const standardStale = defineRule({
  id: 'standard-stale',
  title: 'A standard has not been reviewed for long',
  about: 'A standard was last reviewed more than the set number of days before the moment of judgement.',
  concern: 'service',
  severity: 'info',
  settings: reviewSettings('standards'),
  *check({ chain, rows, settings, asOfOptions }) {
    const asOf = checkedAsOf(asOfOptions);
    if (asOf === undefined) return;
    const stale = rows(attainment, asOfOptions).filter(({ reviewedAt }) =>
      isReviewOld(reviewedAt, settings, asOf),
    );
    const exposed = exposedTouchpoints(
      chain,
      stale.map(({ link }) => link),
    );
    const standardOf = statedStandards(chain);
    for (const row of stale) {
      const { link, reviewedAt } = row;
      const { place, detail, measureInWords } = standardOf(row);
      const standard = `the standard of ${linkInWords(chain, link)} on ${measureInWords}`;
      const { sentence, ...baselineWords } = oldReviewInWords(standard, reviewedAt, settings);
      yield {
        subject: link,
        detail,
        message: `${sentence}. Ask its customer whether it is still what counts, and note when.`,
        parties: partiesOfLink(chain, link),
        links: [link],
        touchpoints: exposed.get(link)!,
        path: ['standards', place, 'reviewedAt'],
        ...baselineWords,
      };
    }
  },
});
