import { defineTable } from '../tables/define-table.js';
import type { RowOf } from '../tables/table.js';
import { factColumns } from './succession-facts.js';

/** The declaration of `observedLinks`. */
export const observedLinksTable = defineTable({
  name: 'observed-links',
  title: 'Who really serves whom',
  description:
    'Links that an event log shows: a row per provider, customer, service and channel; rows without parties are links seen too rarely.',
  key: ['customerKind', 'provider', 'customer', 'service', 'channel'],
  order:
    'customerKind (customers first), provider, customer, service, channel; rare ones together last of their kind',
  columns: {
    customerKind: {
      type: 'text',
      values: ['customer', 'inside'],
      description: 'Whether the link is a contact with an external customer or serves a party inside.',
    },
    provider: {
      type: 'id',
      refers: 'party',
      nullable: true,
      description: 'The party that serves; null for rare links together.',
    },
    customer: {
      type: 'id',
      refers: 'party',
      nullable: true,
      description: 'The party that is served; null for rare links together.',
    },
    service: {
      type: 'text',
      nullable: true,
      description:
        'What was done: the activity; null where the log does not say, and for rare links together.',
    },
    channel: {
      type: 'text',
      nullable: true,
      description:
        'By which channel a customer was served; null inside, where the log does not say, and for rare links together.',
    },
    links: { type: 'integer', unit: 'links', description: 'How many links the row stands for.' },
    ...factColumns,
  },
});

/** A row of `observedLinks`. @interface */
export type ObservedLinksRow = RowOf<typeof observedLinksTable.columns>;
