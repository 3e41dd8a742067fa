import { unownedLinks } from '../../analyses/unowned-links.js';
import { defineRule } from '../define-rule.js';
import { isPartnerTouchpoint } from '../partner-touchpoint.js';
import { dependents, linkInWords, partyInWords } from '../words.js';

/** The party inside that is to answer for a link is vacant. Touchpoints of partners are left to `partner-without-accountable`. */
export const vacantOwner = defineRule({
  id: 'vacant-owner',
  title: 'A vacant party answers for a link',
  about:
    'The owner of a link is inside and has a headcount of 0, unless the link is a touchpoint that a partner delivers.',
  concern: 'service',
  severity: 'warn',
  *check({ chain, rows }) {
    for (const { link, provider, reason, owner, touchpoints } of rows(unownedLinks)) {
      if (reason !== 'owner-vacant' || owner === null || isPartnerTouchpoint(chain, link)) continue;
      const exposed = touchpoints.length === 0 ? '' : `; ${dependents(touchpoints.length)}`;
      yield {
        subject: link,
        message: `${partyInWords(chain, owner)} is to answer for ${linkInWords(chain, link)} and is vacant${exposed}. Fill the vacancy, or name another owner until then.`,
        parties: provider === owner ? [owner] : [provider, owner],
        links: [link],
        touchpoints,
        path: ['links', link, 'owner'],
        expected: 'an owner who is there',
        actual: 'a vacant one',
      };
    }
  },
});
