import { quality } from '../../analyses/quality.js';
import { voice } from '../../analyses/voice.js';
import type { ServiceChain } from '../../chain/service-chain.js';
import { ORGANISATION } from '../../model/ids.js';
import type { Link } from '../../model/link.js';
import { defineRule } from '../define-rule.js';
import { foundByCustomer, type LinksOfCustomer } from '../found-by-customer.js';
import { countOf, linkInWords, listInWords, partyInWords, serviceInWords } from '../words.js';

/**
 * Nobody knows what a customer thinks of links it gets, or what any customer thinks of anything. Groups of ratings that are hidden have their row in the table all the same,
 * so whoever was asked counts as asked, and nothing about a hidden group is told that the table does not tell.
 */
export const neverAskedForFeedback = defineRule({
  id: 'never-asked-for-feedback',
  title: 'Nobody was asked for feedback',
  about:
    'A customer has touchpoints, or where that is set an internal one links, with neither a rating by customers nor a contact; once for the whole where there is neither at all.',
  concern: 'service',
  severity: 'info',
  settings: {
    on: {
      type: 'choice',
      values: ['touchpoints', 'links'],
      default: 'touchpoints',
      description: 'Which customers are to be asked: those of touchpoints, or internal ones, too.',
    },
  },
  *check({ chain, rows, ratingOptions, settings }) {
    const rated = rows(quality, ratingOptions)
      .filter(({ subjectKind, raters }) => subjectKind === 'link' && raters.startsWith('customer'))
      .map(({ subject }) => subject);
    const heard = new Set([...rated, ...rows(voice).map(({ link }) => link)]);
    const wanted = settings.on === 'links' ? linksToAskAbout(chain) : chain.touchpoints();
    const unheard = wanted.filter(({ id }) => !heard.has(id));
    const found = foundByCustomer(chain, unheard);
    const baselineWords = { expected: 'a rating or a contact', actual: 'none' };
    if (heard.size === 0 && found.length > 1) {
      yield {
        subject: ORGANISATION,
        message: `There is no rating by a customer and no contact at all, so nobody knows what ${countOf(found.length, 'customer')} think of ${countOf(unheard.length, settings.on === 'links' ? 'link' : 'touchpoint')}. Begin with one of them: ask, and note what comes unasked.`,
        ...baselineWords,
      };
      return;
    }
    for (const one of found) yield { ...one.about, message: messageOf(chain, one), ...baselineWords };
  },
});

function messageOf(chain: ServiceChain, { customer, links }: LinksOfCustomer): string {
  const who = `Nobody knows what ${partyInWords(chain, customer)} thinks of`;
  const what = 'there is neither a rating by customers nor a contact. Ask, and note what comes unasked';
  if (links.length === 1) return `${who} ${linkInWords(chain, links[0]!)}: ${what}.`;
  const services = listInWords(links.map((link) => serviceInWords(chain, link)));
  return `${who} ${services}: ${what}.`;
}

/** Links whose customer is external or internal; a system cannot be asked. */
function linksToAskAbout(chain: ServiceChain): readonly Link[] {
  return chain
    .links()
    .filter(
      ({ id, customer }) =>
        chain.isTouchpoint(id) ||
        (chain.isInternalCustomer(customer) && chain.party(customer).kind !== 'system'),
    );
}
