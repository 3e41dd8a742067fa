import { exposedTouchpoints } from '../../analyses/exposed-touchpoints.js';
import { needs } from '../../analyses/needs.js';
import type { ServiceChain } from '../../chain/service-chain.js';
import { actorOfLinks } from '../acting.js';
import { defineRule } from '../define-rule.js';
import { partyInWords } from '../words.js';

/** A need that no link into the customer is said to meet. */
export const needUnmet = defineRule({
  id: 'need-unmet',
  title: 'A need is not met',
  about: 'A customer, external or internal, states a need that no link to it says to meet.',
  concern: 'service',
  severity: 'warn',
  *check({ chain, rows }) {
    const unmet = rows(needs).filter(({ met }) => !met);
    const touchpointsOf = sufferingTouchpoints(
      chain,
      unmet.map(({ customer }) => customer),
    );
    for (const { customer, need } of unmet) {
      const { modelled = 'complete' } = chain.party(customer);
      const links = chain.linksInto(customer).map(({ id }) => id);
      const providers = chain.providersOf(customer).map(({ id }) => id);
      yield {
        subject: customer,
        detail: need,
        message: `Nothing meets the need “${need}” of ${partyInWords(chain, customer)}. Provide for it, or say which service meets it.`,
        actor: actorOfLinks(chain, links),
        parties: [...providers, customer],
        links,
        touchpoints: touchpointsOf(customer),
        path: ['parties', customer, 'needs', chain.party(customer).needs!.indexOf(need)],
        modelled,
        expected: 'a link that meets it',
        actual: 'none',
      };
    }
  },
});

/** The touchpoints of an external customer; of others those that depend on what the customer provides. */
function sufferingTouchpoints(
  chain: ServiceChain,
  customers: readonly string[],
): (customer: string) => readonly string[] {
  const isInside = (party: string) => chain.laneOf(party) !== 'customer';
  const linksFrom = (party: string) => chain.linksFrom(party).map(({ id }) => id);
  const exposed = exposedTouchpoints(chain, [...new Set(customers)].filter(isInside).flatMap(linksFrom));
  return (customer) =>
    isInside(customer)
      ? [...new Set(linksFrom(customer).flatMap((link) => exposed.get(link)!))].sort()
      : chain.linksInto(customer).map(({ id }) => id);
}
