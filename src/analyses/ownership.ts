import { PARTY_KINDS } from '../chain/chain-columns.js';
import { isInside } from '../chain/classes.js';
import type { CompiledChain } from '../chain/compiled-chain.js';

/** Why nobody inside can answer for a link. */
export const UNOWNED_REASONS = ['no-owner', 'owner-outside', 'owner-vacant'] as const;

/** Why nobody inside can answer for a link. */
export type UnownedReason = (typeof UNOWNED_REASONS)[number];

const known = new WeakMap<CompiledChain, Int8Array>();

/**
 * Per link, why nobody inside can answer for it, as a place in {@link UNOWNED_REASONS}: it names no owner, its owner is an
 * external customer or a partner, or its owner has a headcount of 0; -1 when somebody can. An owner both outside and vacant
 * counts as outside. O(parties + links) at the first call.
 */
export function unownedReasons(chain: CompiledChain): Int8Array {
  let reasons = known.get(chain);
  if (!reasons) {
    const { owners } = chain.columns;
    const byOwner = Int8Array.from({ length: chain.partyCount }, (_, party) => reasonOfOwner(chain, party));
    reasons = new Int8Array(chain.linkCount);
    for (let link = 0; link < owners.length; link++) {
      reasons[link] = owners[link] === -1 ? 0 : byOwner[owners[link]!]!;
    }
    known.set(chain, reasons);
  }
  return reasons;
}

function reasonOfOwner({ columns }: CompiledChain, party: number): number {
  if (!isInside(PARTY_KINDS[columns.kinds[party]!]!)) return UNOWNED_REASONS.indexOf('owner-outside');
  return columns.parties.field(party, 'headcount') === 0 ? UNOWNED_REASONS.indexOf('owner-vacant') : -1;
}
