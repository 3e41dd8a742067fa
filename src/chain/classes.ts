import type { PartyKind } from '../model/party.js';
import type { Agreement, Lane, Line } from './service-chain.js';

/** Whether parties of a kind are part of the organisation. */
const INSIDE: Readonly<Record<PartyKind, boolean>> = {
  department: true,
  team: true,
  role: true,
  system: true,
  customer: false,
  partner: false,
};

/** Whether a party of this kind is part of the organisation. */
export function isInside(kind: PartyKind): boolean {
  return INSIDE[kind];
}

/** The lane of a party, from its kind and whether it provides a touchpoint. */
export function laneOf(kind: PartyKind, providesTouchpoint: boolean): Lane {
  if (kind === 'customer' || kind === 'partner') return kind;
  return providesTouchpoint ? 'front-stage' : 'support';
}

/** The line a link crosses, from the lanes of its two ends. */
export function lineOf(provider: Lane, customer: Lane): Line {
  if (customer === 'customer') return 'interaction';
  if (provider === 'customer') return 'customer-input';
  if (provider === 'partner') return 'external-supply';
  if (customer === 'partner') return 'support';
  if (provider === 'front-stage') return 'backstage';
  return customer === 'front-stage' ? 'internal-interaction' : 'support';
}

/** The kind of agreement that backs a link, from the kinds of its two ends. */
export function agreementOf(provider: PartyKind, customer: PartyKind): Agreement {
  if (customer === 'customer') return 'SLA';
  return provider === 'partner' ? 'UC' : 'OLA';
}
