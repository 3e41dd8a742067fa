import type { Instrument } from './instrument.js';

const part = <Id extends string>(id: Id, name: string, description: string) =>
  ({
    id,
    name,
    description,
    unit: 'points',
    better: 'higher',
    min: 1,
    max: 5,
    instrument: 'service-excellence',
  }) as const;

/** What an organisation needs for excellent service. */
export const serviceExcellence = {
  id: 'service-excellence',
  name: 'Service excellence',
  description: 'How far an organisation has what excellent service takes, in five parts.',
  source: 'a usual checklist of customer service programmes',
  measures: [
    part(
      'excellence-systems',
      'Customer-oriented systems',
      'Whether systems and rules are made for customers.',
    ),
    part('excellence-response', 'Response', 'Whether customers are answered, and soon.'),
    part('excellence-attitude', 'Attitude', 'Whether people are glad to serve.'),
    part('excellence-feedback', 'Feedback', 'Whether customers are asked, and heard.'),
    part('excellence-integrity', 'Integrity and respect', 'Whether word is kept and everybody respected.'),
  ],
} as const satisfies Instrument;
