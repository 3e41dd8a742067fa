import { type ChainColumns, PARTY_KINDS } from './chain-columns.js';
import { agreementOf, isInside, laneOf, lineOf } from './classes.js';
import type { Agreement, Lane, Line } from './service-chain.js';

/** What the parties and links of a chain are, by their numbers. */
export interface ChainClasses {
  /** The numbers of the links whose customer is an external customer, ascending. O(links). */
  touchpoints(): Int32Array;
  isTouchpoint(link: number): boolean;
  isInternalCustomer(party: number): boolean;
  isCustomer(party: number): boolean;
  lane(party: number): Lane;
  line(link: number): Line;
  agreement(link: number): Agreement;
}

/** What the links of a party say of it, as bits. */
const PROVIDES_TOUCHPOINT = 1;
const RECEIVES = 2;
const RECEIVES_FROM_INSIDE = 4;

/** The classes of a chain: one walk over the links at the first question that needs it, O(1) for each question. */
export function chainClasses({ kinds, providers, customers }: ChainColumns): ChainClasses {
  const kind = (party: number) => PARTY_KINDS[kinds[party]!]!;
  const customerKind = PARTY_KINDS.indexOf('customer');
  const isCustomer = (party: number) => kinds[party] === customerKind;
  const isTouchpoint = (link: number) => isCustomer(customers[link]!);
  let facts: Uint8Array | undefined;
  const says = (party: number, fact: number) => {
    facts ??= partyFacts({ kinds, providers, customers });
    return (facts[party]! & fact) !== 0;
  };
  const lane = (party: number) => laneOf(kind(party), says(party, PROVIDES_TOUCHPOINT));
  return {
    touchpoints: () => providers.map((_, link) => link).filter(isTouchpoint),
    isTouchpoint,
    isInternalCustomer(party) {
      if (isCustomer(party)) return false;
      return says(party, kind(party) === 'partner' ? RECEIVES_FROM_INSIDE : RECEIVES);
    },
    isCustomer,
    lane,
    line: (link) => lineOf(lane(providers[link]!), lane(customers[link]!)),
    agreement: (link) => agreementOf(kind(providers[link]!), kind(customers[link]!)),
  };
}

function partyFacts({
  kinds,
  providers,
  customers,
}: Pick<ChainColumns, 'kinds' | 'providers' | 'customers'>): Uint8Array {
  const facts = new Uint8Array(kinds.length);
  const inside = PARTY_KINDS.map(isInside);
  const customerKind = PARTY_KINDS.indexOf('customer');
  for (let link = 0; link < providers.length; link++) {
    const provider = providers[link]!;
    const customer = customers[link]!;
    if (kinds[customer] === customerKind) facts[provider]! |= PROVIDES_TOUCHPOINT;
    facts[customer]! |= inside[kinds[provider]!] ? RECEIVES | RECEIVES_FROM_INSIDE : RECEIVES;
  }
  return facts;
}
