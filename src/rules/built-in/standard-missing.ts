import { attainment } from '../../analyses/attainment.js';
import type { ServiceChain } from '../../chain/service-chain.js';
import { ORGANISATION } from '../../model/ids.js';
import { defineRule } from '../define-rule.js';
import { foundByCustomer, type LinksOfCustomer } from '../found-by-customer.js';
import { countOf, linkInWords, listInWords, partyInWords, serviceInWords } from '../words.js';

/** Nobody has set what is good enough for a customer, or for anybody. */
export const standardMissing = defineRule({
  id: 'standard-missing',
  title: 'No standard is set',
  about:
    'A customer has touchpoints, or where that is set any links, without a standard on any measure; once for the whole where there is no standard at all.',
  concern: 'service',
  severity: 'info',
  settings: {
    on: {
      type: 'choice',
      values: ['touchpoints', 'links'],
      default: 'touchpoints',
      description: 'Which links need a standard: touchpoints, or all.',
    },
  },
  *check({ chain, rows, asOfOptions, settings }) {
    const withStandard = new Set(rows(attainment, asOfOptions).map(({ link }) => link));
    const wanted = settings.on === 'links' ? chain.links() : chain.touchpoints();
    const without = wanted.filter(({ id }) => !withStandard.has(id));
    const found = foundByCustomer(chain, without);
    const baselineWords = { expected: 'a standard', actual: 'none' };
    if (withStandard.size === 0 && found.length > 1) {
      yield {
        subject: ORGANISATION,
        message: `No standard is set at all, so nobody can say whether ${countOf(without.length, settings.on === 'links' ? 'link' : 'touchpoint')} for ${countOf(found.length, 'customer')} are good enough. Begin with what matters most to one of them: agree on a measure and a target.`,
        ...baselineWords,
      };
      return;
    }
    for (const one of found) yield { ...one.about, message: messageOf(chain, one), ...baselineWords };
  },
});

function messageOf(chain: ServiceChain, { customer, links }: LinksOfCustomer): string {
  if (links.length === 1)
    return `No standard is set for ${linkInWords(chain, links[0]!)}, so nobody can say whether it is good enough. Agree with its customer on a measure and a target.`;
  const services = listInWords(links.map((link) => serviceInWords(chain, link)));
  return `No standard is set for ${links.length} services to ${partyInWords(chain, customer)}, so nobody can say whether they are good enough: ${services}. Agree with this customer on a measure and a target for each.`;
}
