import { groupBy } from '../algorithms/group-by.js';
import { exposedTouchpoints } from '../analyses/exposed-touchpoints.js';
import type { ServiceChain } from '../chain/service-chain.js';
import type { Link } from '../model/link.js';
import { actorOfLinks } from './acting.js';
import { partiesOfLink } from './parties-of-link.js';
import type { Found } from './rule.js';
import { touchpointsOfAny } from './touchpoints-of-any.js';

/** Links that lack the same thing and have one customer, as one finding is about them. */
export interface LinksOfCustomer {
  readonly customer: string;
  /** The links, by id. */
  readonly links: readonly string[];
  /** What the finding says of them but its words. It stands at the link where there is one only, else at the customer. */
  readonly about: Omit<Found, 'message'>;
}

/** Groups links by their customer, so that who is served by many is one finding and not many. */
export function foundByCustomer(chain: ServiceChain, links: readonly Link[]): readonly LinksOfCustomer[] {
  const exposed = exposedTouchpoints(
    chain,
    links.map(({ id }) => id),
  );
  const byCustomer = groupBy(links, ({ customer }) => customer);
  return Array.from(byCustomer, ([customer, own]) => {
    const ids = own.map(({ id }) => id);
    const providing = new Set(ids.flatMap((id) => partiesOfLink(chain, id)));
    providing.delete(customer);
    const about = {
      subject: customer,
      actor: actorOfLinks(chain, ids),
      parties: [...providing, customer],
      links: ids,
      touchpoints: touchpointsOfAny(exposed, ids),
      extent: ids.length,
      ...(ids.length === 1 && { path: ['links', ids[0]!] }),
    };
    return { customer, links: ids, about };
  });
}
