import type { PartyKind } from '../../model/party.js';

/** What a first chain is made of, by the names people use; ids are made of them. */
export interface Starter {
  /** The name of the organisation. */
  readonly name: string;
  /** Who serves or is served. */
  readonly parties: readonly StarterParty[];
  /** Who serves whom with what. */
  readonly services: readonly StarterService[];
}

/** A party of a first chain. */
export interface StarterParty {
  readonly name: string;
  readonly kind: PartyKind;
}

/** A service of a first chain. */
export interface StarterService {
  readonly service: string;
  /** The name of the party that provides it. */
  readonly provider: string;
  /** The name of the party it is provided to. */
  readonly customer: string;
  /** The name of the party that answers for it; nobody where nothing is said. */
  readonly owner?: string;
  /** What its provider needs for it: services it receives. Unknown where nothing is said. */
  readonly needs?: readonly StarterService[];
}

const roomStatus: StarterService = {
  ...{ service: 'room status', provider: 'Housekeeping', customer: 'Front desk', owner: 'Housekeeping' },
  needs: [],
};
const booking: StarterService = {
  ...{ service: 'booking system', provider: 'IT', customer: 'Front desk', owner: 'IT', needs: [] },
};
const bread: StarterService = {
  ...{ service: 'bread', provider: 'Bakery', customer: 'Kitchen', owner: 'Kitchen', needs: [] },
};

/** A small hotel, as an example to change. */
export const EXAMPLE: Starter = {
  name: 'Corner Hotel',
  parties: [
    { name: 'Guest', kind: 'customer' },
    { name: 'Front desk', kind: 'role' },
    { name: 'Kitchen', kind: 'department' },
    { name: 'Housekeeping', kind: 'department' },
    { name: 'IT', kind: 'department' },
    { name: 'Bakery', kind: 'partner' },
  ],
  services: [
    {
      ...{ service: 'check-in', provider: 'Front desk', customer: 'Guest', owner: 'Front desk' },
      needs: [roomStatus, booking],
    },
    { service: 'breakfast', provider: 'Kitchen', customer: 'Guest', owner: 'Kitchen', needs: [bread] },
    roomStatus,
    booking,
    bread,
  ],
};
