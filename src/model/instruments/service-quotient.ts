import type { Instrument } from './instrument.js';

const question = <Id extends string>(id: Id, name: string, better: 'higher' | 'lower', description: string) =>
  ({
    id,
    name,
    description,
    better,
    unit: 'points',
    min: 1,
    max: 5,
    instrument: 'service-quotient',
  }) as const;

/** Where an organisation stands before it begins to change. */
export const serviceQuotient = {
  id: 'service-quotient',
  name: 'Service quotient',
  description: 'How staff and management see the place that service has in the organisation.',
  source: 'the first of the seven steps to a service-centred culture',
  measures: [
    question('sq-importance', 'Importance', 'higher', 'How much customer satisfaction counts here.'),
    question('sq-stakes', 'Stakes', 'higher', 'How much the market makes depend on service.'),
    question('sq-discrepancy', 'Discrepancy', 'lower', 'How far what is done falls short of what is said.'),
  ],
} as const satisfies Instrument;
