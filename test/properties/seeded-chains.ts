import { seededNumbers } from '../algorithms/random-relations.js';
import type { Clause } from '../reference/service-chain-semantics.js';
import type { GraphDocument, GraphLink, GraphParty } from './graph-chains.js';

/** How large a seeded chain is, and how tangled. */
export interface ChainSize {
  readonly parties: number;
  /** Links that are no touchpoints. */
  readonly links: number;
  readonly touchpoints: number;
  /** Of a hundred links inside, how many run back toward the suppliers and so may close a circle. */
  readonly backward: number;
}

const CUSTOMERS = 4;
const KINDS = ['department', 'team', 'role', 'system', 'partner'];

/**
 * A chain of a size at which nothing can be shrunk, the same for the same seed: parties in a row, links running mostly onward to
 * a party near by, some back; stated requirements of all forms, inputs from customers who are served themselves, vacant
 * parties, owners of all kinds, and ids whose order is not that of their numbers.
 */
export function seededChain(seed: number, size: ChainSize): GraphDocument {
  const next = seededNumbers(seed);
  const count = size.parties - CUSTOMERS;
  const ends = Array.from({ length: size.links + size.touchpoints }, (_, k) =>
    k < size.links ? endsInside(next, count, size.backward) : [next(count), count + next(CUSTOMERS)],
  );
  const links = ends.map(([provider, customer], k): [string, GraphLink] => {
    const inbound = ends.flatMap(([, to], other) => (to === provider ? [linkId(other)] : []));
    const requires = next(10) < 4 ? clausesOf(next, inbound) : undefined;
    const owner = next(3) === 0 ? undefined : partyId(next(size.parties));
    const link = { provider: partyId(provider!), customer: partyId(customer!), service: `service ${k % 7}` };
    return [linkId(k), { ...link, ...(owner && { owner }), ...(requires && { requires }) }];
  });
  const parties = Array.from({ length: size.parties }, (_, party): [string, GraphParty] => {
    const kind = party >= count ? 'customer' : KINDS[next(KINDS.length)]!;
    return [
      partyId(party),
      { kind, ...(next(6) === 0 && { headcount: next(2) }), ...(party % 9 === 4 && { modelled: 'partial' }) },
    ];
  });
  return { parties: Object.fromEntries(parties), links: Object.fromEntries(links) };
}

function endsInside(next: (below: number) => number, count: number, backward: number): [number, number] {
  if (next(100) < 4) return [count + next(CUSTOMERS), next(count)];
  const one = next(count - 1);
  const other = Math.min(count - 1, one + 1 + next(Math.ceil(count / 4)));
  return next(100) < backward ? [other, one] : [one, other];
}

function clausesOf(next: (below: number) => number, inbound: readonly string[]): Clause[] {
  if (inbound.length === 0) return [];
  return Array.from({ length: next(3) }, (): Clause => {
    const start = next(inbound.length);
    const of = [...inbound.slice(start), ...inbound.slice(0, start)].slice(0, 1 + next(inbound.length));
    const form = next(4);
    if (form === 0) return of[0]!;
    return form === 1 ? of : { atLeast: 1 + next(of.length), of };
  });
}

function partyId(number: number): string {
  return `p${(number * 7) % 1009}`;
}

function linkId(number: number): string {
  return `l${(number * 31) % 10_007}`;
}
