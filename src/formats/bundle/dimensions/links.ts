import { PARTY_KINDS } from '../../../chain/chain-columns.js';
import type { Topology } from '../../../chain/topology.js';
import { defineTable } from '../../../tables/define-table.js';
import type { AnyRow, Columns, Table } from '../../../tables/table.js';
import { ownAttributes } from './own-attributes.js';

const COLUMNS = {
  link: { type: 'id', refers: 'link', description: 'The link.' },
  service: { type: 'text', description: 'What is provided, in a few words.' },
  provider: { type: 'id', refers: 'party', description: 'The party that serves.' },
  customer: { type: 'id', refers: 'party', description: 'The party that is served.' },
  customerKind: { type: 'text', values: PARTY_KINDS, description: 'What kind of party is served.' },
  owner: {
    type: 'id',
    refers: 'party',
    nullable: true,
    description: 'The one accountable party; null where nobody is.',
  },
  touchpoint: { type: 'boolean', description: 'Whether it serves an external customer.' },
  line: {
    type: 'text',
    values: [
      'interaction',
      'customer-input',
      'external-supply',
      'internal-interaction',
      'backstage',
      'support',
    ],
    description: 'Which line of the service blueprint it crosses.',
  },
  agreement: {
    type: 'text',
    values: ['SLA', 'UC', 'OLA'],
    description: 'Which kind of agreement backs it, in the terms of ITIL.',
  },
  requirementsStated: {
    type: 'boolean',
    description:
      'Whether it states what it requires, in link-requirements; where not, it requires every link its provider receives, or nothing of a customer.',
  },
  channel: { type: 'text', nullable: true, description: 'How it is delivered.' },
  stage: {
    type: 'text',
    values: ['first-contact', 'service-delivery', 'after-service'],
    nullable: true,
    description: 'The stage of the customer’s contact it belongs to.',
  },
  order: { type: 'number', unit: 'place', nullable: true, description: 'Its place inside the stage.' },
  designedFor: {
    type: 'text',
    values: ['customer', 'company'],
    nullable: true,
    description: 'Whom the way it works was designed for.',
  },
  ownTime: { type: 'number', unit: 'minutes', nullable: true, description: 'How long its own work takes.' },
  share: {
    type: 'number',
    unit: 'share (0 to 1)',
    nullable: true,
    description: 'The share of the provider’s output that goes here.',
  },
  availability: {
    type: 'number',
    unit: 'share (0 to 1)',
    nullable: true,
    description: 'The probability that it works when its provider and all it requires do.',
  },
  reviewedAt: { type: 'date', nullable: true, description: 'When its two parties last reviewed it.' },
} as const satisfies Columns;

/** Every link with what it is: the dimension that tables with links and touchpoints refer to. */
export function linksDimension({ columns, classes }: Topology): Table<AnyRow> {
  const { linkId, partyIds, kinds, providers, customers, owners, links } = columns;
  const attributes = ownAttributes(links, 'link-attributes');
  const table = defineTable({
    name: 'links',
    title: 'Who serves whom with what',
    description: `Every link, touchpoints included: a row for each.${attributes.remark}`,
    key: ['link'],
    order: 'link',
    columns: { ...COLUMNS, ...attributes.columns },
  });
  return table.of(function* () {
    const stated = new Set(columns.requirements.links);
    for (let link = 0; link < links.length; link++)
      yield {
        link: linkId(link),
        service: links.field(link, 'service')!,
        provider: partyIds[providers[link]!]!,
        customer: partyIds[customers[link]!]!,
        customerKind: PARTY_KINDS[kinds[customers[link]!]!]!,
        owner: partyIds[owners[link]!] ?? null,
        touchpoint: classes.isTouchpoint(link),
        line: classes.line(link),
        agreement: classes.agreement(link),
        requirementsStated: stated.has(link),
        channel: links.field(link, 'channel') ?? null,
        stage: links.field(link, 'stage') ?? null,
        order: links.field(link, 'order') ?? null,
        designedFor: links.field(link, 'designedFor') ?? null,
        ownTime: links.field(link, 'ownTime') ?? null,
        share: links.field(link, 'share') ?? null,
        availability: links.field(link, 'availability') ?? null,
        reviewedAt: links.field(link, 'reviewedAt') ?? null,
        ...attributes.cellsOf(link),
      };
  });
}
