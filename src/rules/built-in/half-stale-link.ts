import { groupBy } from '../../algorithms/group-by.js';
import { checkedAsOf } from '../../analyses/as-of.js';
import { exposedTouchpoints } from '../../analyses/exposed-touchpoints.js';
import type { ServiceChain } from '../../chain/service-chain.js';
import type { Link } from '../../model/link.js';
import { defineRule } from '../define-rule.js';
import { isReviewOld, oldReviewInWords, type ReviewSettings, reviewSettings } from '../review-age.js';
import { touchpointsOfAny } from '../touchpoints-of-any.js';
import { countOf, linkInWords, listInWords, partyInWords, serviceInWords } from '../words.js';

/**
 * A party and those it serves have not looked at their links together for long; one finding for each who provides. A day of review
 * counts to its end in UTC, a timestamp to the moment; a review after the moment asked for is no old one.
 */
export const halfStaleLink = defineRule({
  id: 'half-stale-link',
  title: 'Links have not been reviewed for long',
  about:
    'A party provides links that were last reviewed more than the set number of days before the moment of judgement.',
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
    for (const [provider, own] of groupBy(stale, (link) => link.provider)) {
      const links = own.map(({ id }) => id);
      const oldest = own.reduce((one, other) => (isBefore(other, one) ? other : one));
      yield {
        subject: provider,
        ...inWords(chain, own, oldest, settings),
        parties: [provider, ...new Set(own.map(({ customer }) => customer))],
        links,
        touchpoints: touchpointsOfAny(exposed, links),
        path: ['links', oldest.id, 'reviewedAt'],
        extent: links.length,
      };
    }
  },
});

/** What was never reviewed comes before all; of reviews at one time the link of the least id. */
function isBefore(one: Link, other: Link): boolean {
  return timeOf(one) < timeOf(other);
}

function timeOf({ reviewedAt }: Link): number {
  return reviewedAt === undefined ? Number.NEGATIVE_INFINITY : Date.parse(reviewedAt);
}

function inWords(chain: ServiceChain, own: readonly Link[], oldest: Link, settings: ReviewSettings) {
  const { id, provider, reviewedAt } = oldest;
  const { sentence, ...baselineWords } = oldReviewInWords(linkInWords(chain, id), reviewedAt, settings);
  if (own.length === 1)
    return { message: `${sentence}. Let its two parties go through it, and note when.`, ...baselineWords };
  const services = listInWords(own.map((link) => serviceInWords(chain, link.id)));
  const since = reviewedAt === undefined ? 'one of them never' : `one of them last at ${reviewedAt}`;
  return {
    message: `${partyInWords(chain, provider)} provides ${own.length} links without a review within ${countOf(settings.days, 'day')}, ${since}: ${services}. Let it go through them with those it serves, and note when.`,
    ...baselineWords,
  };
}
