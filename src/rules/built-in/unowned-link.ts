import { unownedLinks } from '../../analyses/unowned-links.js';
import { defineRule } from '../define-rule.js';
import { isPartnerTouchpoint } from '../partner-touchpoint.js';
import { dependents, linkInWords } from '../words.js';

/** Nobody is named who answers for a link. Touchpoints of partners are left to `partner-without-accountable`. */
export const unownedLink = defineRule({
  id: 'unowned-link',
  title: 'Nobody answers for a link',
  about: 'A link names no owner, unless it is a touchpoint that a partner delivers.',
  concern: 'model',
  severity: 'warn',
  *check({ chain, rows }) {
    for (const { link, provider, customer, reason, touchpoints } of rows(unownedLinks)) {
      if (reason !== 'no-owner' || isPartnerTouchpoint(chain, link)) continue;
      const exposed = touchpoints.length === 0 ? '' : `; ${dependents(touchpoints.length)}`;
      yield {
        subject: link,
        message: `Nobody answers for ${linkInWords(chain, link)}${exposed}. Name the one party inside that is accountable.`,
        parties: [provider, customer],
        links: [link],
        touchpoints,
        path: ['links', link, 'owner'],
        expected: 'an owner',
        actual: 'none',
      };
    }
  },
});
