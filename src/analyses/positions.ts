import { rowOf as itemsOf } from '../algorithms/adjacency.js';
import { PARTY_KINDS } from '../chain/chain-columns.js';
import { type CompiledChain, compiledOf } from '../chain/compiled-chain.js';
import type { ServiceChain } from '../chain/service-chain.js';
import { defineTable } from '../tables/define-table.js';
import type { RowOf, Table } from '../tables/table.js';
import { MODELLED, modelledAs } from './completeness/modelled.js';
import { partialMarks } from './completeness/partial-marks.js';
import { linkCycles } from './cycle-groups.js';
import { hopsToCustomers } from './hops-to-customers.js';

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
    modelled: {
      type: 'text',
      values: MODELLED,
      description:
        'Whether all that the party receives is in the model, as the party says: partial or complete.',
    },
    servesModelled: {
      type: 'text',
      values: MODELLED,
      description:
        'partial: another party is modelled in part, so this one may serve more than the model holds, and be nearer to the customers; complete: neither.',
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
export function positions(chain: ServiceChain): Table<PositionsRow, 'party'> {
  return positionsTable.of(function* () {
    const compiled = compiledOf(chain);
    const hops = hopsToCustomers(compiled);
    for (let party = 0; party < compiled.partyCount; party++) yield rowOf(compiled, party, hops[party]!);
  });
}

function rowOf(chain: CompiledChain, party: number, hops: number): PositionsRow {
  const { columns, classes } = chain;
  const marks = partialMarks(chain);
  const provides = itemsOf(chain.outbound, party);
  const id = columns.partyIds[party]!;
  return {
    party: id,
    name: columns.parties.field(party, 'name') ?? id,
    kind: PARTY_KINDS[columns.kinds[party]!]!,
    lane: classes.lane(party),
    distance: hops === -1 ? null : hops,
    providers: distinct(itemsOf(chain.inbound, party), columns.providers),
    customers: distinct(provides, columns.customers),
    touchpointsProvided: provides.reduce((sum, link) => sum + (chain.isTouchpoint(link) ? 1 : 0), 0),
    internalCustomer: classes.isInternalCustomer(party),
    inCycle: provides.some((link) => linkCycles(chain)[link] !== -1),
    servesNobody: !chain.isCustomer(party) && provides.length === 0,
    vacant: columns.parties.field(party, 'headcount') === 0,
    modelled: modelledAs(marks.has(party)),
    servesModelled: modelledAs(marks.hasOther(party)),
  };
}

function distinct(links: Int32Array, ends: Int32Array): number {
  return links.length < 2 ? links.length : new Set(links.map((link) => ends[link]!)).size;
}
