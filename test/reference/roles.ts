import { kindOf, linkIds, linkOf, type PlainChain, partyOf } from './plain-chain.js';

export type Lane = 'customer' | 'partner' | 'front-stage' | 'support';

export type Line =
  | 'interaction'
  | 'customer-input'
  | 'external-supply'
  | 'internal-interaction'
  | 'backstage'
  | 'support';

export type Agreement = 'SLA' | 'UC' | 'OLA';

export type UnownedReason = 'no-owner' | 'owner-outside' | 'owner-vacant';

/** The links whose customer is of kind customer, whoever provides them; in id order. */
export function touchpoints(chain: PlainChain): string[] {
  return linkIds(chain).filter((id) => isTouchpoint(chain, id));
}

/**
 * Customers and partners are lanes of their own, whatever they provide. A party inside is front-stage when it
 * provides at least one touchpoint, and support otherwise.
 */
export function lane(chain: PlainChain, party: string): Lane {
  const kind = kindOf(chain, party);
  if (kind === 'customer' || kind === 'partner') return kind;
  const facesCustomer = touchpoints(chain).some((id) => linkOf(chain, id).provider === party);
  return facesCustomer ? 'front-stage' : 'support';
}

/**
 * The first that holds: a touchpoint is interaction; a link from a customer is customer input; one from a partner
 * is external supply; from support to front stage, internal interaction; from front stage to any party inside,
 * backstage; the rest is support (front stage to a partner among it).
 */
export function line(chain: PlainChain, link: string): Line {
  const { provider, customer } = linkOf(chain, link);
  const from = lane(chain, provider);
  const to = lane(chain, customer);
  if (isTouchpoint(chain, link)) return 'interaction';
  if (from === 'customer') return 'customer-input';
  if (from === 'partner') return 'external-supply';
  if (from === 'support' && to === 'front-stage') return 'internal-interaction';
  if (from === 'front-stage' && to !== 'partner') return 'backstage';
  return 'support';
}

/** A touchpoint has an SLA; any other link from a partner a UC; every link that is left an OLA. */
export function agreement(chain: PlainChain, link: string): Agreement {
  if (isTouchpoint(chain, link)) return 'SLA';
  return kindOf(chain, linkOf(chain, link).provider) === 'partner' ? 'UC' : 'OLA';
}

/**
 * Why nobody inside answers for the link: it has no owner, its owner is a customer or a partner, or its owner is
 * vacant (headcount 0). Null when somebody does.
 */
export function unownedReason(chain: PlainChain, link: string): UnownedReason | null {
  const { owner } = linkOf(chain, link);
  if (owner === undefined) return 'no-owner';
  const { kind, headcount } = partyOf(chain, owner);
  if (kind === 'customer' || kind === 'partner') return 'owner-outside';
  return headcount === 0 ? 'owner-vacant' : null;
}

function isTouchpoint(chain: PlainChain, link: string): boolean {
  return kindOf(chain, linkOf(chain, link).customer) === 'customer';
}
