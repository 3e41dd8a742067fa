import { unownedLinks } from '../../analyses/unowned-links.js';
import { defineRule } from '../define-rule.js';
import { isPartnerTouchpoint } from '../partner-touchpoint.js';
import { dependents, linkInWords, partyInWords } from '../words.js';

/** A customer or a partner is to answer for a link. Touchpoints of partners are left to `partner-without-accountable`. */
export const ownerOutside = defineRule({
  id: 'owner-outside',
  title: 'Somebody outside answers for a link',
  about:
    'The owner of a link is an external customer or a partner, unless the link is a touchpoint that a partner delivers.',
  concern: 'service',
  severity: 'warn',
  *check({ chain, rows }) {
    for (const { link, provider, reason, owner, touchpoints } of rows(unownedLinks)) {
      if (reason !== 'owner-outside' || owner === null || isPartnerTouchpoint(chain, link)) continue;
      const outsider = chain.laneOf(owner) === 'customer' ? 'a customer' : 'a partner';
      const exposed = touchpoints.length === 0 ? '' : `; ${dependents(touchpoints.length)}`;
      yield {
        subject: link,
        message: `${partyInWords(chain, owner)}, ${outsider}, is to answer for ${linkInWords(chain, link)}${exposed}. Name the one party inside that is accountable.`,
        parties: provider === owner ? [owner] : [provider, owner],
        links: [link],
        touchpoints,
        path: ['links', link, 'owner'],
        expected: 'an owner inside',
        actual: outsider,
      };
    }
  },
});
