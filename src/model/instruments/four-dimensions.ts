import type { Instrument } from './instrument.js';

const dimension = <Id extends string>(id: Id, name: string, description: string) =>
  ({
    id,
    name,
    description,
    unit: 'points',
    better: 'higher',
    min: 1,
    max: 7,
    instrument: 'four-dimensions',
  }) as const;

/** What is offered beside how it is delivered. */
export const fourDimensions = {
  id: 'four-dimensions',
  name: 'Four dimensions of service quality',
  description:
    'What is offered, how it is carried out, in which atmosphere and by whom. The balance tells how far the offering is ahead of the other three.',
  source:
    'the distinction of technical and functional quality, C. Grönroos, European Journal of Marketing 18 (1984)',
  measures: [
    dimension('dimension-offering', 'Offering', 'The product or service itself: what the customer gets.'),
    dimension('dimension-execution', 'Execution', 'How it is carried out: process, time and accuracy.'),
    dimension('dimension-atmosphere', 'Atmosphere', 'The surroundings in which it happens.'),
    dimension('dimension-staff', 'Staff', 'The people who deliver it: attitude and skill.'),
  ],
} as const satisfies Instrument;
