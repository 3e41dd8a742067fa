import fc from 'fast-check';
import type { Clause } from '../reference/service-chain-semantics.js';

export interface GraphParty {
  readonly kind: string;
  readonly name?: string;
  readonly headcount?: number;
  readonly tier?: string;
  readonly modelled?: string;
  readonly leaders?: readonly GraphLeader[];
}

export interface GraphLeader {
  readonly party: string;
  readonly basis: string;
}

export interface GraphLink {
  readonly provider: string;
  readonly customer: string;
  readonly service: string;
  readonly owner?: string;
  readonly channel?: string;
  readonly stage?: string;
  readonly order?: number;
  readonly requires?: readonly Clause[];
}

/** A chain document as the library reads it, of the fields the graph questions look at; the reference reads it too. */
export interface GraphDocument {
  readonly parties: Readonly<Record<string, GraphParty>>;
  readonly links: Readonly<Record<string, GraphLink>>;
}

// Ids which a lookup on a plain object, a numeric sort, a locale's order or an order by code points gets wrong, and
// some that are live in a spreadsheet, a page or a terminal.
const PARTY_IDS = [
  ...['__proto__', 'constructor', '7', '10', 'Zoë', 'zoë', '\u{1F9D1}\u200D\u{1F373}', '\uFF21'],
  ...['=1+1', '<b>it</b>', 'front desk', ' x', 'a|b', '"q",'],
];
const LINK_IDS = [
  ...['toString', 'valueOf', '42', '9', 'l2', 'l10', 'L1', '\u{1F600}', '\uFF22', '@sum', '-3', '*x*'],
  ...['a b', '[]', 'null', 'hasOwnProperty', ...Array.from({ length: 12 }, (_, k) => `k${k}`)],
];
const INSIDE = ['department', 'team', 'role', 'system'];
const KINDS = [...INSIDE, ...INSIDE, 'customer', 'customer', 'partner'];
const STAGES = ['first-contact', 'service-delivery', 'after-service'];

interface PartySeed extends Omit<GraphParty, 'leaders'> {
  readonly leaders?: ReadonlyArray<{ readonly offset: number; readonly basis: string }>;
}

interface ClauseSeed {
  readonly form: 'one' | 'any' | 'atLeast';
  /** One bit for each inbound link of the provider. */
  readonly mask: number;
  readonly k: number;
}

interface LinkSeed {
  readonly provider: number;
  readonly offset: number;
  readonly owner: number | undefined;
  readonly clauses: readonly ClauseSeed[] | undefined;
  readonly details: Omit<GraphLink, 'provider' | 'customer' | 'owner' | 'requires'>;
}

/**
 * Valid chains of up to 12 parties and 25 links: cycles, parallel links, all forms of clauses with k above 1, inputs
 * from customers, touchpoints of partners and of customers, vacant parties, owners and leaders inside and outside.
 */
export function graphChains({ maxParties = 12, maxLinks = 25 } = {}): fc.Arbitrary<GraphDocument> {
  return fc
    .tuple(
      fc.array(partySeeds(), { minLength: 2, maxLength: maxParties, size: 'max' }),
      fc.shuffledSubarray(PARTY_IDS, { minLength: maxParties }),
      fc.array(linkSeeds(), { maxLength: maxLinks, size: 'max' }),
      fc.shuffledSubarray(LINK_IDS, { minLength: maxLinks }),
    )
    .map(([parties, partyIds, links, linkIds]) => build(parties, partyIds, links, linkIds));
}

function partySeeds(): fc.Arbitrary<PartySeed> {
  const leader = fc.record({ offset: fc.nat(), basis: fc.constantFrom('formal', 'informal') });
  return fc.record(
    {
      kind: fc.constantFrom(...KINDS),
      name: fc.constantFrom('IT', '=HYPERLINK("x")', '<i>Küche</i>', '客室'),
      headcount: fc.constantFrom(0, 1, 12),
      tier: fc.constantFrom('front-line', 'senior-leader'),
      modelled: fc.constantFrom('complete', 'complete', 'complete', 'partial'),
      leaders: fc.array(leader, { maxLength: 4 }),
    },
    { requiredKeys: ['kind'] },
  );
}

function linkSeeds(): fc.Arbitrary<LinkSeed> {
  const clause = fc.record({
    form: fc.constantFrom('one' as const, 'any' as const, 'atLeast' as const),
    mask: fc.nat({ max: 2 ** 20 }),
    k: fc.nat(),
  });
  return fc.record({
    provider: fc.nat(),
    offset: fc.nat(),
    owner: fc.option(fc.nat(), { nil: undefined }),
    clauses: fc.option(fc.array(clause, { maxLength: 3 }), { nil: undefined }),
    details: fc.record(
      {
        service: fc.constantFrom('help', 'rota', '+49 data', 'a\nb'),
        channel: fc.constantFrom('phone', 'e-mail, fax'),
        stage: fc.constantFrom(...STAGES),
        order: fc.constantFrom(-1, 0, 1.5, 2, 10),
      },
      { requiredKeys: ['service'] },
    ),
  });
}

function build(
  parties: readonly PartySeed[],
  partyIds: readonly string[],
  seeds: readonly LinkSeed[],
  linkIds: readonly string[],
): GraphDocument {
  const partyId = (index: number) => partyIds[index % parties.length]!;
  const arrows = seeds.map((seed, index) => {
    const provider = seed.provider % parties.length;
    const customer = provider + 1 + (seed.offset % (parties.length - 1));
    return { id: linkIds[index]!, provider: partyId(provider), customer: partyId(customer), seed };
  });
  const links = arrows.map(({ id, provider, customer, seed }): [string, GraphLink] => {
    const inbound = arrows.filter((arrow) => arrow.customer === provider).map((arrow) => arrow.id);
    const requires = seed.clauses && inbound.length === 0 ? [] : seed.clauses;
    const link: GraphLink = {
      ...{ provider, customer, ...seed.details },
      ...(seed.owner !== undefined && { owner: partyId(seed.owner) }),
      ...(requires && { requires: requires.map((clause) => clauseFrom(clause, inbound)) }),
    };
    return [id, link];
  });
  const partyOf = ({ leaders, ...party }: PartySeed, index: number): GraphParty => ({
    ...party,
    ...(leaders && {
      leaders: leaders.map(({ offset, basis }) => {
        return { party: partyId(index + 1 + (offset % (parties.length - 1))), basis };
      }),
    }),
  });
  // `fromEntries` defines its keys, so that `__proto__` becomes a plain key like any other.
  return {
    parties: Object.fromEntries(parties.map((party, index) => [partyId(index), partyOf(party, index)])),
    links: Object.fromEntries(links),
  };
}

function clauseFrom(seed: ClauseSeed, inbound: readonly string[]): Clause {
  const masked = inbound.filter((_, index) => Math.floor(seed.mask / 2 ** index) % 2 === 1);
  const of = masked.length === 0 ? inbound : masked;
  if (seed.form === 'one') return of[0]!;
  return seed.form === 'any' ? of : { atLeast: 1 + (seed.k % of.length), of };
}
