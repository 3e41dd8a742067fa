import type { Instrument } from './instrument.js';

const dimension = <Id extends string>(
  id: Id,
  name: string,
  weight: number,
  items: number,
  description: string,
) =>
  ({
    id,
    name,
    description,
    items,
    weight,
    unit: 'points',
    better: 'higher',
    min: 1,
    max: 7,
    instrument: 'servqual',
  }) as const;

/** Five dimensions of service quality, each expected and perceived. The weights are what customers gave in the first studies. */
export const servqual = {
  id: 'servqual',
  name: 'SERVQUAL',
  description:
    'Service quality as the gap between what customers perceive and what they expect, on five dimensions. On a link with an internal customer it is known as INTSERVQUAL.',
  source: 'A. Parasuraman, V. A. Zeithaml and L. L. Berry, SERVQUAL, Journal of Retailing 64 (1988)',
  measures: [
    dimension('servqual-tangibles', 'Tangibles', 11, 4, 'How premises, equipment, people and papers look.'),
    dimension('servqual-reliability', 'Reliability', 32, 5, 'Doing what was promised, dependably and right.'),
    dimension('servqual-responsiveness', 'Responsiveness', 22, 4, 'Being willing to help, and prompt.'),
    dimension('servqual-assurance', 'Assurance', 19, 4, 'Knowing one’s subject, and earning trust.'),
    dimension('servqual-empathy', 'Empathy', 16, 5, 'Caring about the customer as a person.'),
  ],
} as const satisfies Instrument;
