import { MODELLED } from '../analyses/completeness/modelled.js';
import { defineTable } from '../tables/define-table.js';
import type { RowOf } from '../tables/table.js';

/** The declaration of `conformance`. */
export const conformanceTable = defineTable({
  name: 'conformance',
  title: 'Declared against observed',
  description:
    'Who is said to serve whom beside who is seen to: a row for each two parties of a declared or an observed link.',
  key: ['customerKind', 'provider', 'customer'],
  order: 'customerKind (customers first), provider, customer',
  columns: {
    customerKind: {
      type: 'text',
      values: ['customer', 'inside'],
      description:
        'Whether an external customer is served: as the chain says of a party that it knows, else as the log does.',
    },
    provider: {
      type: 'id',
      refers: 'party',
      description: 'The party that serves; what the log calls it where the chain does not know it.',
    },
    customer: {
      type: 'id',
      refers: 'party',
      description: 'The party that is served, named in the same way.',
    },
    state: {
      type: 'text',
      values: ['confirmed', 'declared-only', 'observed-only', 'withheld'],
      description:
        'confirmed: declared and seen; declared-only: not seen; observed-only: a shadow link, seen and not declared; withheld: all that was seen is suppressed, as too few persons stand behind it.',
    },
    unknownParties: {
      type: 'text',
      list: true,
      description: 'Which of the two the chain does not know: the provider first.',
    },
    declaredLinks: { type: 'integer', unit: 'links', description: 'How many links are declared.' },
    links: { type: 'id', refers: 'link', list: true, description: 'These links, by id.' },
    owners: {
      type: 'id',
      refers: 'party',
      list: true,
      description: 'Who owns them, each once, by id; empty where nobody is named.',
    },
    observedLinks: {
      type: 'integer',
      unit: 'links',
      description: 'How many links were seen, suppressed ones included: one per service and channel.',
    },
    complete: {
      type: 'boolean',
      description:
        'Whether all that was seen is counted: not where something is suppressed, nor where the observation has links too rare to be told apart, as they may be of these two.',
    },
    events: {
      type: 'integer',
      unit: 'events',
      nullable: true,
      description:
        'How often they were seen, links too rare left out; null where a link is suppressed, and where none was seen and complete is false.',
    },
    casesAtLeast: {
      type: 'integer',
      unit: 'cases',
      nullable: true,
      description:
        'In how many cases at least: the number of the observed link that has most, as several may be in one case; null as events is.',
    },
    touchpointsExposed: {
      type: 'integer',
      unit: 'touchpoints',
      nullable: true,
      description:
        'How many touchpoints depend on a declared link; where none is declared, how many depend on a link of the customer; null where the chain does not know the customer.',
    },
    modelled: {
      type: 'text',
      values: MODELLED,
      nullable: true,
      description:
        'partial: the chain says of the customer that not all it receives is modelled, so what was seen and not declared may be right and only not modelled; complete: it says that all is; null where it does not know the customer.',
    },
    standardsMissed: {
      type: 'id',
      refers: 'link',
      list: true,
      description: 'The declared links whose waiting misses their standard, by id: see observed-standards.',
    },
  },
});

/** A row of `conformance`. @interface */
export type ConformanceRow = RowOf<typeof conformanceTable.columns>;
