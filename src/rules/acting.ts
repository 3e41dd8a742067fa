import type { ServiceChain } from '../chain/service-chain.js';

/** Whether a party can act on a finding: it is inside, no system, and there (a headcount of 0 is nobody). */
export function canAct(chain: ServiceChain, id: string): boolean {
  const party = chain.findParty(id);
  if (party === undefined || party.kind === 'customer' || party.kind === 'partner') return false;
  return party.kind !== 'system' && party.headcount !== 0;
}

/** Who should act on a link: its owner, else its provider, the first of them that can; null where neither can. */
export function actorOfLink(chain: ServiceChain, link: string): string | null {
  const { owner, provider } = chain.link(link);
  return [owner, provider].find((party) => party !== undefined && canAct(chain, party)) ?? null;
}

/** Who should act on each of some links; null where they are several, where nobody should on one of them, and for no links. O(links). */
export function actorOfLinks(chain: ServiceChain, links: readonly string[]): string | null {
  const [first = null, ...others] = links.map((link) => actorOfLink(chain, link));
  return others.every((other) => other === first) ? first : null;
}
