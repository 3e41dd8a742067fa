import { adjacencyOf } from '../algorithms/adjacency.js';
import { hopsFrom } from '../algorithms/hops.js';
import { type CompiledChain, compiledOf } from '../chain/compiled-chain.js';
import type { ServiceChain } from '../chain/service-chain.js';
import type { Party } from '../model/party.js';
import { defineTable } from '../tables/define-table.js';
import type { RowOf, Table } from '../tables/table.js';
import { cyclicLinksOf } from './cyclic-links.js';

/** The declaration of {@link positions}. */
export const positionsTable = defineTable({
  name: 'positions',
  title: 'Where each party stands',
  description:
    'Every party: its lane, how far it is from an external customer, and how many it serves and is served by.',
  key: ['party'],
  order: 'party',
  columns: {
    party: { type: 'id', refers: 'party', description: 'The party.' },
    name: { type: 'text', description: 'The name people read; the id where there is none.' },
    kind: {
      type: 'text',
      values: ['department', 'team', 'role', 'system', 'customer', 'partner'],
      description: 'What the party is.',
    },
    lane: {
      type: 'text',
      values: ['customer', 'front-stage', 'support', 'partner'],
      description:
        'Where it stands: front-stage is inside and provides a touchpoint, support is inside and does not.',
    },
    distance: {
      type: 'integer',
      unit: 'links',
      nullable: true,
      description:
        'Fewest links from it to an external customer, requirements left aside; 0 for one, null when there is no way.',
    },
    providers: { type: 'integer', unit: 'parties', description: 'How many parties serve it.' },
    customers: { type: 'integer', unit: 'parties', description: 'How many parties it serves.' },
    touchpointsProvided: { type: 'integer', unit: 'links', description: 'How many touchpoints it provides.' },
    internalCustomer: {
      type: 'boolean',
      description:
        'Whether it is inside and receives a service, or is a partner that somebody inside serves.',
    },
    inCycle: {
      type: 'boolean',
      description: 'Whether it provides a link that needs itself, through others.',
    },
    servesNobody: {
      type: 'boolean',
      description: 'Whether it provides no link; never for an external customer.',
    },
    vacant: {
      type: 'boolean',
      description: 'Whether its headcount is 0. A vacant party does not fail by that alone.',
    },
  },
});

/** A row of {@link positions}. @interface */
export type PositionsRow = RowOf<typeof positionsTable.columns>;

/**
 * Where each party stands in the chain. The distance is by plain hops: the fewest links from the party to an external
 * customer, whatever the links require. O(parties + links).
 *
 * @example
 * ```ts
 * import { positions } from 'service-chain';
 *
 * positions(chain).rows().filter((row) => row.servesNobody).map((row) => row.party);
 * ```
 */
export function positions(chain: ServiceChain): Table<PositionsRow> {
  return positionsTable.of(() => {
    const compiled = compiledOf(chain);
    const hops = hopsToCustomers(compiled);
    const cyclic = new Set(Array.from(cyclicLinksOf(compiled), (link) => compiled.providers[link]!));
    return chain.parties().map((party, number) => rowOf(chain, party, hops[number]!, cyclic.has(number)));
  });
}

function rowOf(chain: ServiceChain, party: Party, hops: number, inCycle: boolean): PositionsRow {
  const provides = chain.linksFrom(party.id);
  return {
    party: party.id,
    name: party.name ?? party.id,
    kind: party.kind,
    lane: chain.laneOf(party.id),
    distance: hops === -1 ? null : hops,
    providers: chain.providersOf(party.id).length,
    customers: chain.customersOf(party.id).length,
    touchpointsProvided: provides.filter(({ id }) => chain.isTouchpoint(id)).length,
    internalCustomer: chain.isInternalCustomer(party.id),
    inCycle,
    servesNobody: party.kind !== 'customer' && provides.length === 0,
    vacant: party.headcount === 0,
  };
}

function hopsToCustomers({ kinds, customers, providers }: CompiledChain): Int32Array {
  const external = kinds.flatMap((kind, party) => (kind === 'customer' ? [party] : []));
  return hopsFrom(adjacencyOf(kinds.length, customers, providers), external);
}
