import { partyDistances } from './closure.js';
import { inIdOrder, kindOf, linkIds, linkOf, type PlainChain, requirementsOf } from './plain-chain.js';

/** What is down from the start: parties, and single links. */
export interface Down {
  readonly parties?: Iterable<string>;
  readonly links?: Iterable<string>;
}

/**
 * F(D): the least set in which a link fails if it is itself down, if its provider is down, or if some clause of
 * req(l) has fewer surviving links than it asks for. A headcount of 0 does not make a party fail.
 */
export function failures(chain: PlainChain, down: Down): Set<string> {
  const downParties = new Set(down.parties ?? []);
  const failed = new Set(down.links ?? []);
  const fails = (id: string): boolean =>
    downParties.has(linkOf(chain, id).provider) ||
    requirementsOf(chain, id).some(
      ({ atLeast, of }) => of.filter((needed) => !failed.has(needed)).length < atLeast,
    );
  for (;;) {
    const more = linkIds(chain).filter((id) => !failed.has(id) && fails(id));
    if (more.length === 0) return failed;
    for (const id of more) failed.add(id);
  }
}

/**
 * A party is critical for a link (a single point of failure) when the link is in F({party}), which makes it a
 * cut set of size one. Cut sets range over parties that are not customers, so a customer is never critical.
 */
export function isCritical(chain: PlainChain, party: string, link: string): boolean {
  return kindOf(chain, party) !== 'customer' && failures(chain, { parties: [party] }).has(link);
}

/**
 * The minimal sets D of at most `maxSize` parties with the link in F(D). D ranges over parties that are not
 * customers and, where `among` is given, over its members only. By size, then in id order, each in id order.
 */
export function minimalCutSets(
  chain: PlainChain,
  link: string,
  maxSize: number,
  among: Iterable<string> = partyDistances(chain, link).keys(),
): string[][] {
  const candidates = inIdOrder(new Set(among)).filter((party) => kindOf(chain, party) !== 'customer');
  const found: string[][] = [];
  for (let size = 1; size <= maxSize; size += 1) {
    for (const set of combinations(candidates, size)) {
      const minimal = !found.some((smaller) => smaller.every((party) => set.includes(party)));
      if (minimal && failures(chain, { parties: set }).has(link)) found.push(set);
    }
  }
  return found;
}

function combinations(items: readonly string[], size: number): string[][] {
  if (size === 0) return [[]];
  return items.flatMap((item, index) =>
    combinations(items.slice(index + 1), size - 1).map((rest) => [item, ...rest]),
  );
}
