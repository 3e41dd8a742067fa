import { PARTY_KINDS } from '../../../chain/chain-columns.js';
import type { Topology } from '../../../chain/topology.js';
import { defineTable } from '../../../tables/define-table.js';
import type { AnyRow, Columns, Table } from '../../../tables/table.js';
import { ownAttributes } from './own-attributes.js';

const COLUMNS = {
  party: { type: 'id', refers: 'party', description: 'The party.' },
  name: { type: 'text', description: 'The name people read; the id where there is none.' },
  kind: {
    type: 'text',
    values: PARTY_KINDS,
    description: 'Inside the first four, else a customer or a partner.',
  },
  lane: {
    type: 'text',
    values: ['customer', 'partner', 'front-stage', 'support'],
    description: 'Where it stands: inside, front-stage where it provides a touchpoint and support where not.',
  },
  internalCustomer: {
    type: 'boolean',
    description: 'Whether it is served as an internal customer on a link.',
  },
  partOf: { type: 'id', refers: 'party', nullable: true, description: 'The party that it is part of.' },
  tier: {
    type: 'text',
    values: ['front-line', 'front-line-leader', 'middle-manager', 'senior-leader'],
    nullable: true,
    description: 'Where it stands in the line of leadership.',
  },
  headcount: {
    type: 'integer',
    unit: 'people',
    nullable: true,
    description: 'How many people it is; 0 where it is vacant.',
  },
  cost: {
    type: 'number',
    unit: 'currency of the chain',
    nullable: true,
    description: 'Its direct cost per period.',
  },
  availability: {
    type: 'number',
    unit: 'share (0 to 1)',
    nullable: true,
    description: 'The probability that it works when called upon.',
  },
  modelled: {
    type: 'text',
    values: ['complete', 'partial'],
    description: 'Whether everything it receives is in the chain.',
  },
} as const satisfies Columns;

/** Every party with what it is: the dimension that tables with parties refer to. */
export function partiesDimension({ columns, classes }: Topology): Table<AnyRow> {
  const { partyIds, kinds, parties } = columns;
  const attributes = ownAttributes(parties, 'party-attributes');
  const table = defineTable({
    name: 'parties',
    title: 'Who serves or is served',
    description: `Every party: a row for each.${attributes.remark}`,
    key: ['party'],
    order: 'party',
    columns: { ...COLUMNS, ...attributes.columns },
  });
  return table.of(function* () {
    for (const [party, id] of partyIds.entries()) {
      yield {
        party: id,
        name: parties.field(party, 'name') ?? id,
        kind: PARTY_KINDS[kinds[party]!]!,
        lane: classes.lane(party),
        internalCustomer: classes.isInternalCustomer(party),
        partOf: parties.field(party, 'partOf') ?? null,
        tier: parties.field(party, 'tier') ?? null,
        headcount: parties.field(party, 'headcount') ?? null,
        cost: parties.field(party, 'cost') ?? null,
        availability: parties.field(party, 'availability') ?? null,
        modelled: parties.field(party, 'modelled') ?? 'complete',
        ...attributes.cellsOf(party),
      };
    }
  });
}
