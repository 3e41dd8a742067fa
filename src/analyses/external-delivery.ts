import type { ServiceChain } from '../chain/service-chain.js';
import { type Topology, topologyOf } from '../chain/topology.js';
import type { Stage } from '../model/link.js';
import { defineTable } from '../tables/define-table.js';
import type { RowOf, Table } from '../tables/table.js';
import { MODELLED, modelledAs } from './completeness/modelled.js';
import { partialMarks } from './completeness/partial-marks.js';

/** The declaration of {@link externalDelivery}. */
export const externalDeliveryTable = defineTable({
  name: 'external-delivery',
  title: 'Who delivers to the external customers',
  description: 'Every touchpoint: a link whose customer is an external customer, whoever provides it.',
  key: ['link'],
  order: 'customer, stage (as a contact runs; unstated last), order (missing last), link',
  columns: {
    link: { type: 'id', refers: 'link', description: 'The touchpoint.' },
    service: { type: 'text', description: 'What the customer gets.' },
    provider: { type: 'id', refers: 'party', description: 'Who delivers it.' },
    providerLane: {
      type: 'text',
      values: ['front-stage', 'partner', 'customer'],
      description: 'Where the provider stands: front-stage is inside, partner is outside the organisation.',
    },
    customer: { type: 'id', refers: 'party', description: 'The external customer.' },
    owner: {
      type: 'id',
      refers: 'party',
      nullable: true,
      description: 'Who is accountable; null when nobody is named.',
    },
    channel: { type: 'text', nullable: true, description: 'How it is delivered.' },
    stage: {
      type: 'text',
      values: ['first-contact', 'service-delivery', 'after-service'],
      nullable: true,
      description: 'The stage of the contact.',
    },
    order: { type: 'number', nullable: true, description: 'Its place inside the stage; lower comes first.' },
    modelled: {
      type: 'text',
      values: MODELLED,
      description:
        'partial: the customer is modelled in part, so it may receive more than these rows; complete: all it receives is in the model.',
    },
  },
});

/** A row of {@link externalDelivery}. @interface */
export type ExternalDeliveryRow = RowOf<typeof externalDeliveryTable.columns>;

const STAGES: ReadonlyArray<Stage | undefined> = [
  'first-contact',
  'service-delivery',
  'after-service',
  undefined,
];

/**
 * Who delivers to the external customers: the first of the two questions. A row per touchpoint. Together with
 * {@link internalSupply} the rows hold every link of the chain exactly once. O(links · log links).
 *
 * @example
 * ```ts
 * import { externalDelivery, toText } from 'service-chain';
 *
 * console.log(toText(externalDelivery(chain)));
 * ```
 */
export function externalDelivery(chain: ServiceChain): Table<ExternalDeliveryRow, 'link'> {
  return externalDeliveryTable.of(function* () {
    const topology = topologyOf(chain);
    for (const link of topology.touchpoints.toSorted(byContact(topology))) yield rowOf(topology, link);
  });
}

function byContact({ columns }: Topology): (a: number, b: number) => number {
  const stage = (link: number) => STAGES.indexOf(columns.links.field(link, 'stage'));
  const order = (link: number) => columns.links.field(link, 'order');
  return (a, b) =>
    columns.customers[a]! - columns.customers[b]! ||
    stage(a) - stage(b) ||
    compareOrder(order(a), order(b)) ||
    a - b;
}

function compareOrder(a: number | undefined, b: number | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return a - b;
}

function rowOf(topology: Topology, link: number): ExternalDeliveryRow {
  const { columns, classes } = topology;
  return {
    link: columns.linkIds[link]!,
    service: columns.links.field(link, 'service')!,
    provider: columns.partyIds[columns.providers[link]!]!,
    providerLane: classes.lane(columns.providers[link]!) as ExternalDeliveryRow['providerLane'],
    customer: columns.partyIds[columns.customers[link]!]!,
    owner: columns.partyIds[columns.owners[link]!] ?? null,
    channel: columns.links.field(link, 'channel') ?? null,
    stage: columns.links.field(link, 'stage') ?? null,
    order: columns.links.field(link, 'order') ?? null,
    modelled: modelledAs(partialMarks(topology).has(columns.customers[link]!)),
  };
}
