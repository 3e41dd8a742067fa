import { unownedLinks } from '../../analyses/unowned-links.js';
import { ORGANISATION } from '../../model/ids.js';
import { defineRule } from '../define-rule.js';
import { isPartnerTouchpoint } from '../partner-touchpoint.js';
import { dependents, linkInWords } from '../words.js';

/** Nobody is named who answers for a link; where no link names an owner, that is the one thing found. Touchpoints of partners are left to `partner-without-accountable`. */
export const unownedLink = defineRule({
  id: 'unowned-link',
  title: 'Nobody answers for a link',
  about:
    'A link names no owner, unless it is a touchpoint that a partner delivers; once for the whole where there are several links and none names an owner.',
  concern: 'model',
  severity: 'warn',
  *check({ chain, rows }) {
    const unowned = rows(unownedLinks).filter(
      ({ link, reason }) => reason === 'no-owner' && !isPartnerTouchpoint(chain, link),
    );
    if (unowned.length > 1 && chain.links().every(({ owner }) => owner === undefined)) {
      yield {
        subject: ORGANISATION,
        message: `No link names an owner, so nobody answers for any of the ${unowned.length} links here. Name the one party inside that is accountable, of touchpoints first.`,
        path: ['links'],
        expected: 'owners',
        actual: 'none',
      };
      return;
    }
    for (const { link, provider, customer, touchpoints } of unowned) {
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
