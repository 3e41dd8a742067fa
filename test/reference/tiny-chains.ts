import fc from 'fast-check';
import type { Clause, PlainChain, PlainLink } from './service-chain-semantics.js';

// Ids which a lookup on a plain object, a numeric sort, a locale's order or an order by code points gets wrong.
const partyIdPool = ['constructor', '7', 'Zoë', 'zoë'];
const linkIdPool = ['__proto__', '42', 'toString', 'l2', 'l10', 'L1', '\u{1F600}', '\uFF21'];
const kinds = ['department', 'team', 'customer', 'partner', 'role', 'system'];

interface Seed {
  readonly provider: number;
  readonly offset: number;
  readonly clauses: readonly ClauseSeed[] | undefined;
}

interface ClauseSeed {
  readonly form: 'one' | 'any' | 'atLeast';
  /** One bit for each inbound link of the provider. */
  readonly mask: number;
  readonly k: number;
}

/** Valid chains of two to four parties and up to `maxLinks` links: with cycles, parallel links, all forms of clauses. */
export function tinyChains(maxLinks = 7): fc.Arbitrary<PlainChain> {
  const party = fc.record({ kind: fc.constantFrom(...kinds) });
  return fc
    .tuple(
      fc.array(party, { minLength: 2, maxLength: partyIdPool.length }),
      fc.array(seeds(), { minLength: 3, maxLength: maxLinks }),
      fc.shuffledSubarray(linkIdPool, { minLength: maxLinks, maxLength: linkIdPool.length }),
    )
    .map(([parties, links, ids]) => build(parties, links, ids));
}

/**
 * Chains without cycles whose links each have one clause, any one of all inbound links of the provider (none where
 * there is no inbound link), and whose parties are all inside.
 */
export function anyOfChains(): fc.Arbitrary<PlainChain> {
  const arrow = fc.tuple(fc.nat(), fc.nat());
  const count = partyIdPool.length;
  return fc.array(arrow, { minLength: 1, maxLength: linkIdPool.length }).map((arrows) => {
    const pairs = arrows.map(([one, other], index) => {
      const provider = one % (count - 1);
      const customer = provider + 1 + (other % (count - 1 - provider));
      return { id: linkIdPool[index] ?? '', provider: partyId(provider), customer: partyId(customer) };
    });
    const links = pairs.map(({ id, provider, customer }): [string, PlainLink] => {
      const inbound = pairs.filter((pair) => pair.customer === provider).map((pair) => pair.id);
      return [id, { provider, customer, requires: inbound.length === 0 ? [] : [inbound] }];
    });
    const parties = partyIdPool.map((id) => [id, { kind: 'team' }]);
    return { parties: Object.fromEntries(parties), links: Object.fromEntries(links) };
  });
}

function seeds(): fc.Arbitrary<Seed> {
  const clause = fc.record({
    form: fc.constantFrom('one' as const, 'any' as const, 'atLeast' as const),
    mask: fc.nat({ max: 2 ** linkIdPool.length - 1 }),
    k: fc.nat(),
  });
  return fc.record({
    provider: fc.nat(),
    offset: fc.nat(),
    clauses: fc.option(fc.array(clause, { maxLength: 2 }), { nil: undefined }),
  });
}

function build(
  parties: readonly { readonly kind: string }[],
  seeded: readonly Seed[],
  ids: readonly string[],
): PlainChain {
  const pairs = seeded.map((seed, index) => {
    const provider = seed.provider % parties.length;
    const customer = (provider + 1 + (seed.offset % (parties.length - 1))) % parties.length;
    return { id: ids[index] ?? '', provider: partyId(provider), customer: partyId(customer), seed };
  });
  const links = pairs.map(({ id, provider, customer, seed }): [string, PlainLink] => {
    const inbound = pairs.filter((pair) => pair.customer === provider).map((pair) => pair.id);
    if (seed.clauses === undefined) return [id, { provider, customer }];
    const usable = inbound.length === 0 ? [] : seed.clauses;
    return [id, { provider, customer, requires: usable.map((clause) => clauseFrom(clause, inbound)) }];
  });
  return {
    // `fromEntries` defines its keys, so that `__proto__` becomes a plain key like any other.
    parties: Object.fromEntries(parties.map((party, index) => [partyId(index), party])),
    links: Object.fromEntries(links),
  };
}

function clauseFrom(seed: ClauseSeed, inbound: readonly string[]): Clause {
  const masked = inbound.filter((_, index) => Math.floor(seed.mask / 2 ** index) % 2 === 1);
  const of = masked.length === 0 ? inbound : masked;
  if (seed.form === 'one') return of[0] ?? '';
  return seed.form === 'any' ? of : { atLeast: 1 + (seed.k % of.length), of };
}

function partyId(index: number): string {
  return partyIdPool[index] ?? '';
}
