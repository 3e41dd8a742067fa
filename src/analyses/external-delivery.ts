import type { ServiceChain } from '../chain/service-chain.js';
import { compareIds } from '../model/ids.js';
import type { Link, Stage } from '../model/link.js';
import { defineTable } from '../tables/define-table.js';
import type { RowOf, Table } from '../tables/table.js';

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
export function externalDelivery(chain: ServiceChain): Table<ExternalDeliveryRow> {
  return externalDeliveryTable.of(() =>
    chain
      .touchpoints()
      .toSorted(byContact)
      .map((link) => ({
        link: link.id,
        service: link.service,
        provider: link.provider,
        providerLane: chain.laneOf(link.provider) as ExternalDeliveryRow['providerLane'],
        customer: link.customer,
        owner: link.owner ?? null,
        channel: link.channel ?? null,
        stage: link.stage ?? null,
        order: link.order ?? null,
      })),
  );
}

function byContact(a: Link, b: Link): number {
  return (
    compareIds(a.customer, b.customer) ||
    STAGES.indexOf(a.stage) - STAGES.indexOf(b.stage) ||
    compareOrder(a.order, b.order) ||
    compareIds(a.id, b.id)
  );
}

function compareOrder(a: number | undefined, b: number | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return a - b;
}
