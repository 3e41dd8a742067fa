import type { UnownedReason } from '../../analyses/ownership.js';
import { unownedLinks } from '../../analyses/unowned-links.js';
import type { ServiceChain } from '../../chain/service-chain.js';
import { defineRule } from '../define-rule.js';
import { isPartnerTouchpoint } from '../partner-touchpoint.js';
import { linkInWords, partyInWords } from '../words.js';

/**
 * A partner meets the customer, and nobody inside answers for it. Of such a touchpoint this is the only rule about its owner:
 * `unowned-link`, `owner-outside` and `vacant-owner` leave it out.
 */
export const partnerWithoutAccountable = defineRule({
  id: 'partner-without-accountable',
  title: 'Nobody inside answers for what a partner delivers to a customer',
  about: 'A partner delivers a touchpoint that has no owner, an owner outside or a vacant one.',
  concern: 'service',
  severity: 'warn',
  *check({ chain, rows }) {
    for (const { link, provider, reason, owner, touchpoints } of rows(unownedLinks)) {
      if (!isPartnerTouchpoint(chain, link)) continue;
      yield {
        subject: link,
        message: `A partner delivers ${linkInWords(chain, link)}, and nobody inside answers for it: ${reasonInWords(chain, reason, owner)}. Name the one party inside that is accountable for what this partner delivers.`,
        parties: owner === null || owner === provider ? [provider] : [owner, provider],
        links: [link],
        touchpoints,
        path: ['links', link, 'owner'],
        expected: 'an owner inside',
        actual: ACTUAL[reason],
      };
    }
  },
});

const ACTUAL: Readonly<Record<UnownedReason, string>> = {
  'no-owner': 'none',
  'owner-outside': 'an owner outside',
  'owner-vacant': 'a vacant owner',
};

function reasonInWords(chain: ServiceChain, reason: UnownedReason, owner: string | null): string {
  if (owner === null) return 'it has no owner';
  const name = partyInWords(chain, owner);
  return `its owner, ${name}, is ${reason === 'owner-vacant' ? 'vacant' : 'outside'}`;
}
