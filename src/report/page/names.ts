import type { Requirements, ServiceChain } from '../../chain/service-chain.js';

/** The name of a party: `Front desk`; its id where it has none. */
export function partyName(chain: ServiceChain, party: string): string {
  return chain.findParty(party)?.name ?? party;
}

/** A link by its service and id: `check-in (L2)`. */
export function linkName(chain: ServiceChain, link: string): string {
  const found = chain.findLink(link);
  return found ? `${found.service} (${link})` : link;
}

/** A link with its provider: `booking system (L6) from IT`. */
export function linkFrom(chain: ServiceChain, link: string): string {
  const found = chain.findLink(link);
  return found ? `${linkName(chain, link)} from ${partyName(chain, found.provider)}` : link;
}

/** A link with both its ends: `check-in (L2), Front desk → Guest`. */
export function linkBetween(chain: ServiceChain, link: string): string {
  const { provider, customer } = chain.link(link);
  return `${linkName(chain, link)}, ${partyName(chain, provider)} → ${partyName(chain, customer)}`;
}

/** A party or link by its name. */
export function nameOfEither(chain: ServiceChain, id: string): string {
  return chain.findParty(id) ? partyName(chain, id) : linkName(chain, id);
}

/** The first letter as a sentence begins. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Names in a row with a last word between: `a, b or c`. */
export function joined(names: readonly string[], word: 'and' | 'or'): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} ${word} ${names.at(-1)}`;
}

/** What is required, in words: `room status, and either booking system or paper room list`; empty for nothing. */
export function clausesInWords({ clauses }: Requirements, nameOf: (link: string) => string): string {
  const parts = clauses.map(({ atLeast, of }) => {
    const names = of.map(nameOf);
    if (names.length === 1) return names[0]!;
    if (atLeast === names.length) return `all of ${joined(names, 'and')}`;
    if (atLeast > 1) return `at least ${atLeast} of ${joined(names, 'and')}`;
    return names.length === 2 ? `either ${joined(names, 'or')}` : `any one of ${joined(names, 'or')}`;
  });
  const isSimple = clauses.every(({ of }) => of.length === 1);
  return isSimple ? joined(parts, 'and') : parts.join(', and ');
}
