import { rootCauses } from '../../analyses/root-causes.js';
import { unownedLinks } from '../../analyses/unowned-links.js';
import { defineRule } from '../define-rule.js';
import { linkInWords, numberInWords } from '../words.js';

/** What explains best why customers are not content, and nobody answers for it. What is hidden or unrated has no rank. */
export const worstRootCauseUnowned = defineRule({
  id: 'worst-root-cause-unowned',
  title: 'Nobody answers for what explains a bad rating',
  about:
    'A touchpoint has a negative gap, and among the set number of worst known gaps behind it is a negative one of a link nobody inside answers for.',
  concern: 'service',
  severity: 'warn',
  settings: {
    ranks: {
      type: 'integer',
      unit: 'links',
      default: 1,
      minimum: 1,
      description: 'How many of the links behind a touchpoint with the worst known gaps are looked at.',
    },
  },
  *check({ chain, rows, ratingOptions, settings }) {
    const reasons = new Map(rows(unownedLinks).map(({ link, reason }) => [link, reason]));
    for (const row of rows(rootCauses, ratingOptions)) {
      const { touchpoint, touchpointGap, link, rank, gap, provider, customer } = row;
      const reason = reasons.get(link);
      if (reason === undefined || rank === null || rank > settings.ranks) continue;
      if (touchpointGap === null || touchpointGap >= 0 || gap === null || gap >= 0) continue;
      const place = rank === 1 ? 'the worst known gap' : `number ${rank} of the worst known gaps`;
      yield {
        subject: touchpoint,
        detail: link,
        message: `Customers get less than they expect at ${linkInWords(chain, touchpoint)} (gap ${numberInWords(touchpointGap)}). Behind it, ${linkInWords(chain, link)} has ${place} (${numberInWords(gap)}), and nobody inside answers for it. Name who does, and begin there.`,
        parties: [provider, customer],
        links: [link, touchpoint].sort(),
        touchpoints: [touchpoint],
        path: ['links', link, 'owner'],
        expected: 'an owner inside',
        actual: ACTUAL[reason],
      };
    }
  },
});

const ACTUAL = { 'no-owner': 'none', 'owner-outside': 'one outside', 'owner-vacant': 'a vacant one' };
