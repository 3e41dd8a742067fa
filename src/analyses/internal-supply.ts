import type { ServiceChain } from '../chain/service-chain.js';
import { type Topology, topologyOf } from '../chain/topology.js';
import { defineTable } from '../tables/define-table.js';
import type { RowOf, Table } from '../tables/table.js';
import { MODELLED, modelledAs } from './completeness/modelled.js';
import { partialMarks } from './completeness/partial-marks.js';

/** The declaration of {@link internalSupply}. */
export const internalSupplyTable = defineTable({
  name: 'internal-supply',
  title: 'Who provides for the internal customers',
  description:
    'Every link whose customer is inside the organisation or a partner: all links that are no touchpoint.',
  key: ['link'],
  order: 'customer, provider, link',
  columns: {
    link: { type: 'id', refers: 'link', description: 'The link.' },
    service: { type: 'text', description: 'What the internal customer gets.' },
    provider: { type: 'id', refers: 'party', description: 'Who provides it.' },
    customer: {
      type: 'id',
      refers: 'party',
      description: 'The internal customer, or the partner that is served.',
    },
    owner: {
      type: 'id',
      refers: 'party',
      nullable: true,
      description: 'Who is accountable; null when nobody is named.',
    },
    channel: { type: 'text', nullable: true, description: 'How it is delivered.' },
    line: {
      type: 'text',
      values: ['customer-input', 'external-supply', 'internal-interaction', 'backstage', 'support'],
      description: 'Which line of the service blueprint it crosses.',
    },
    agreement: {
      type: 'text',
      values: ['OLA', 'UC'],
      description: 'Which kind of agreement backs it, in the terms of ITIL.',
    },
    modelled: {
      type: 'text',
      values: MODELLED,
      description:
        'partial: the customer is modelled in part, so it may receive more than these rows, or touchpoints are missing that would put the link on another line; complete: neither.',
    },
  },
});

/** A row of {@link internalSupply}. @interface */
export type InternalSupplyRow = RowOf<typeof internalSupplyTable.columns>;

/**
 * Who provides for the internal customers: the second of the two questions. A row per link that is no touchpoint, so
 * that together with {@link externalDelivery} the rows hold every link exactly once. O(links · log links).
 *
 * @example
 * ```ts
 * import { internalSupply } from 'service-chain';
 *
 * for (const row of internalSupply(chain)) console.log(`${row.provider} serves ${row.customer}: ${row.service}`);
 * ```
 */
export function internalSupply(chain: ServiceChain): Table<InternalSupplyRow, 'link'> {
  return internalSupplyTable.of(function* () {
    const topology = topologyOf(chain);
    const { providers, customers } = topology.columns;
    const links = providers.map((_, link) => link).filter((link) => !topology.isTouchpoint(link));
    links.sort((a, b) => customers[a]! - customers[b]! || providers[a]! - providers[b]! || a - b);
    for (const link of links) yield rowOf(topology, link);
  });
}

function rowOf(topology: Topology, link: number): InternalSupplyRow {
  const { columns, classes } = topology;
  const marks = partialMarks(topology);
  const provider = columns.providers[link]!;
  const isPartial = marks.mayBeFrontStage(provider) || marks.has(columns.customers[link]!);
  return {
    link: columns.linkIds[link]!,
    service: columns.links.field(link, 'service')!,
    provider: columns.partyIds[provider]!,
    customer: columns.partyIds[columns.customers[link]!]!,
    owner: columns.partyIds[columns.owners[link]!] ?? null,
    channel: columns.links.field(link, 'channel') ?? null,
    line: classes.line(link) as InternalSupplyRow['line'],
    agreement: classes.agreement(link) as InternalSupplyRow['agreement'],
    modelled: modelledAs(isPartial),
  };
}
