import { type ExternalDeliveryRow, externalDelivery } from '../../analyses/external-delivery.js';
import { internalSupply } from '../../analyses/internal-supply.js';
import { type UnownedLinksRow, unownedLinks } from '../../analyses/unowned-links.js';
import type { Lane, ServiceChain } from '../../chain/service-chain.js';
import { defineTable } from '../../tables/define-table.js';
import type { Column, Table } from '../../tables/table.js';

/** A column whose heading says all. */
const text = { type: 'text', nullable: true, description: 'As the heading says.' } as const satisfies Column;
const count = {
  type: 'integer',
  nullable: true,
  description: 'As the heading says.',
} as const satisfies Column;

const about = {
  key: [],
  description: 'A table of the document.',
  order: 'as the answer it is made of',
} as const;

const touchpointsTable = defineTable({
  ...{ ...about, name: 'document-touchpoints', title: 'Who serves the external customers' },
  columns: { Stage: text, Service: text, 'Provided by': text, Channel: text, 'Answered for by': text },
});

const supplyTable = defineTable({
  ...{ ...about, name: 'document-supply', title: 'Who provides for the internal customers' },
  columns: { Customer: text, Service: text, 'Provided by': text, Channel: text, 'Answered for by': text },
});

const unownedTable = defineTable({
  ...{ ...about, name: 'document-unowned', title: 'Links nobody answers for' },
  columns: {
    Service: text,
    'Provided by': text,
    For: text,
    Why: text,
    'Touchpoints that depend on it': count,
  },
});

const partiesTable = defineTable({
  ...{ ...about, name: 'document-parties', title: 'Parties' },
  columns: { Party: text, Kind: text, 'Part of': text, People: count, Id: text },
});

const REASONS: Readonly<Record<UnownedLinksRow['reason'], string>> = {
  'no-owner': 'nobody is named',
  'owner-outside': 'the owner is outside',
  'owner-vacant': 'the owner is vacant',
};

/** The name people read. */
export function nameIn(chain: ServiceChain, party: string): string {
  return chain.party(party).name ?? party;
}

/** The touchpoints of each external customer that is served, in the order of its contact. */
export function touchpointTables(chain: ServiceChain): ReadonlyMap<string, Table> {
  const byCustomer = new Map<string, ExternalDeliveryRow[]>();
  for (const row of externalDelivery(chain)) {
    const known = byCustomer.get(row.customer);
    if (known) known.push(row);
    else byCustomer.set(row.customer, [row]);
  }
  const tableOf = (rows: readonly ExternalDeliveryRow[]) =>
    touchpointsTable.of(() =>
      rows.map(({ stage, service, provider, channel, owner }) => ({
        Stage: stage?.replaceAll('-', ' ') ?? null,
        Service: service,
        'Provided by': nameIn(chain, provider),
        Channel: channel,
        'Answered for by': owner === null ? null : nameIn(chain, owner),
      })),
    );
  return new Map([...byCustomer].map(([customer, rows]) => [customer, tableOf(rows)]));
}

/** What internal customers and partners are provided with, by customer. */
export function supplyOf(chain: ServiceChain): Table {
  return supplyTable.of(function* () {
    for (const { customer, service, provider, channel, owner } of internalSupply(chain))
      yield {
        Customer: nameIn(chain, customer),
        Service: service,
        'Provided by': nameIn(chain, provider),
        Channel: channel,
        'Answered for by': owner === null ? null : nameIn(chain, owner),
      };
  });
}

/** The links nobody answers for, those that most touchpoints depend on first. */
export function unownedOf(chain: ServiceChain): Table {
  return unownedTable.of(function* () {
    for (const { service, provider, customer, reason, touchpointsExposed } of unownedLinks(chain))
      yield {
        Service: service,
        'Provided by': nameIn(chain, provider),
        For: nameIn(chain, customer),
        Why: REASONS[reason],
        'Touchpoints that depend on it': touchpointsExposed,
      };
  });
}

/** The parties of a lane, in the order of their ids. */
export function partiesOf(chain: ServiceChain, lane: Lane): Table {
  return partiesTable.of(function* () {
    for (const { id, name = id, kind, partOf, headcount = null } of chain.parties()) {
      if (chain.laneOf(id) !== lane) continue;
      const whole = partOf === undefined ? null : nameIn(chain, partOf);
      yield { Party: name, Kind: kind, 'Part of': whole, People: headcount, Id: id };
    }
  });
}
