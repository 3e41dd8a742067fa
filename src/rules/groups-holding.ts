import type { ServiceChain } from '../chain/service-chain.js';

/** The parties that one of a kind is part of, directly or through others. O(parties). */
export function groupsHolding(
  chain: ServiceChain,
  isOfKind: (party: string) => boolean,
): ReadonlySet<string> {
  const groups = new Set<string>();
  for (const { id, partOf } of chain.parties()) {
    if (!isOfKind(id)) continue;
    let group = partOf;
    while (group !== undefined && !groups.has(group)) {
      groups.add(group);
      group = chain.findParty(group)?.partOf;
    }
  }
  return groups;
}
