import { upstreamLinks } from './closure.js';
import { failures } from './failure.js';
import { inIdOrder, kindOf, linkOf, type PlainChain, partyOf } from './plain-chain.js';

/** A party or link that may fail by itself. */
export interface Supplier {
  readonly kind: 'party' | 'link';
  readonly id: string;
}

/** How probable it is that a supplier works. */
export type AvailabilityOf = (supplier: Supplier) => number;

/** The links of the closure and who provides them, external customers left out. */
export function suppliersOf(chain: PlainChain, link: string): Supplier[] {
  const links = inIdOrder(upstreamLinks(chain, link).keys());
  const providers = new Set(links.map((id) => linkOf(chain, id).provider));
  const parties = inIdOrder(providers).filter((id) => kindOf(chain, id) !== 'customer');
  return [
    ...links.map((id): Supplier => ({ kind: 'link', id })),
    ...parties.map((id): Supplier => ({ kind: 'party', id })),
  ];
}

/** What the document states for a supplier. */
export function statedAvailability(chain: PlainChain, { kind, id }: Supplier): number | undefined {
  return (kind === 'party' ? partyOf(chain, id) : linkOf(chain, id)).availability;
}

/** The sum of the probabilities of all states of the suppliers in which the link does not fail. */
export function availabilityByStates(chain: PlainChain, link: string, of: AvailabilityOf): number {
  const suppliers = suppliersOf(chain, link);
  const down: Supplier[] = [];
  const sumFrom = (place: number, probability: number): number => {
    if (probability === 0) return 0;
    const supplier = suppliers[place];
    if (supplier === undefined) return works(chain, link, down) ? probability : 0;
    const up = of(supplier);
    const whenUp = sumFrom(place + 1, probability * up);
    down.push(supplier);
    const whenDown = sumFrom(place + 1, probability * (1 - up));
    down.pop();
    return whenUp + whenDown;
  };
  return sumFrom(0, 1);
}

function works(chain: PlainChain, link: string, down: readonly Supplier[]): boolean {
  const idsOf = (kind: Supplier['kind']) => down.filter((one) => one.kind === kind).map(({ id }) => id);
  return !failures(chain, { parties: idsOf('party'), links: idsOf('link') }).has(link);
}
