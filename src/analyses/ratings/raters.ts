import { PARTY_KINDS } from '../../chain/chain-columns.js';
import type { Topology } from '../../chain/topology.js';
import { ORGANISATION } from '../../model/ids.js';

/**
 * A group of raters: the external or internal customers of a link, staff, management, or people about themselves.
 */
export type Raters = 'customer-external' | 'customer-internal' | 'staff' | 'management' | 'self';

/** Who rates, in the order of their rows. */
export const RATERS = [
  'customer-external',
  'customer-internal',
  'staff',
  'management',
  'self',
] as const satisfies readonly Raters[];

/** What a rating is about. */
export interface Subject {
  readonly id: string;
  readonly kind: 'party' | 'link' | 'organisation';
  /** Where customers rate it: which. */
  readonly customers: Raters;
  /** How many people it is about, as far as it is a role or provided by one; undefined where nothing is said. */
  readonly headcount: number | undefined;
}

const ROLE = PARTY_KINDS.indexOf('role');

/**
 * What ratings of an id are about. Customers who rate a link are its customer; those who rate the organisation are external, and
 * so are those who rate a party that serves external customers only. Other customers of a party are taken as internal,
 * so that they are shown in groups.
 */
export function subjectOf(chain: Topology, id: string): Subject {
  const { columns } = chain;
  if (id === ORGANISATION)
    return { id, kind: 'organisation', customers: 'customer-external', headcount: undefined };
  const link = columns.linkNumber(id);
  if (link >= 0) {
    const customers = chain.isTouchpoint(link) ? 'customer-external' : 'customer-internal';
    return { id, kind: 'link', customers, headcount: headcountOf(chain, columns.providers[link]!) };
  }
  const party = columns.partyNumber(id);
  const served = chain.outbound.items.subarray(
    chain.outbound.offsets[party]!,
    chain.outbound.offsets[party + 1]!,
  );
  const isExternal = served.length > 0 && served.every((one) => chain.isTouchpoint(one));
  return {
    id,
    kind: 'party',
    customers: isExternal ? 'customer-external' : 'customer-internal',
    headcount: headcountOf(chain, party),
  };
}

function headcountOf({ columns }: Topology, party: number): number | undefined {
  return columns.kinds[party] === ROLE ? columns.parties.field(party, 'headcount') : undefined;
}
