import { isInside } from '../chain/classes.js';
import type { ServiceChain } from '../chain/service-chain.js';
import type { Link } from '../model/link.js';

/** Why nobody inside can answer for a link. */
export const UNOWNED_REASONS = ['no-owner', 'owner-outside', 'owner-vacant'] as const;

/** Why nobody inside can answer for a link. */
export type UnownedReason = (typeof UNOWNED_REASONS)[number];

/**
 * Why nobody inside can answer for a link: it names no owner, its owner is an external customer or a partner, or its owner
 * has a headcount of 0; `null` when somebody can. An owner both outside and vacant counts as outside.
 */
export function unownedReason(chain: ServiceChain, { owner }: Link): UnownedReason | null {
  if (owner === undefined) return 'no-owner';
  const { kind, headcount } = chain.party(owner);
  if (!isInside(kind)) return 'owner-outside';
  return headcount === 0 ? 'owner-vacant' : null;
}
