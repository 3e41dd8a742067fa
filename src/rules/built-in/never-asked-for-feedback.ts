import { exposedTouchpoints } from '../../analyses/exposed-touchpoints.js';
import { quality } from '../../analyses/quality.js';
import { voice } from '../../analyses/voice.js';
import type { ServiceChain } from '../../chain/service-chain.js';
import type { Link } from '../../model/link.js';
import { defineRule } from '../define-rule.js';
import { partiesOfLink } from '../parties-of-link.js';
import { linkInWords, partyInWords } from '../words.js';

/**
 * Nobody knows what the customer of a link thinks of it. Groups of ratings that are hidden have their row in the table all the same,
 * so whoever was asked counts as asked, and nothing about a hidden group is told that the table does not tell.
 */
export const neverAskedForFeedback = defineRule({
  id: 'never-asked-for-feedback',
  title: 'Nobody was asked for feedback',
  about:
    'A touchpoint, or where that is set any link with an internal customer, too, has neither a rating by a customer nor a contact.',
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
    const exposed = exposedTouchpoints(
      chain,
      unheard.map(({ id }) => id),
    );
    for (const { id, customer } of unheard) {
      yield {
        subject: id,
        message: `Nobody knows what ${partyInWords(chain, customer)} thinks of ${linkInWords(chain, id)}: there is neither a rating by customers nor a contact. Ask, and note what comes unasked.`,
        parties: partiesOfLink(chain, id),
        links: [id],
        touchpoints: exposed.get(id)!,
        expected: 'a rating or a contact',
        actual: 'none',
      };
    }
  },
});

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
