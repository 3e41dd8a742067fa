import type { Instrument } from './instrument.js';
import { personalMeasures } from './personal-measures.js';

const part = personalMeasures('staff-flexibility');

/** Whether people can take on other work than their usual one. Each part is worth little without the others. */
export const staffFlexibility = {
  id: 'staff-flexibility',
  name: 'Staff flexibility',
  description:
    'Whether people can, want to and are enabled to take on what a customer needs, in three parts.',
  source:
    'competence and commitment, whose product counts: D. Ulrich, Intellectual Capital = Competence x Commitment, Sloan Management Review 39 (1998); capability beside them is common practice',
  measures: [
    part('flexibility-competence', 'Competence', 'Whether people know how to do what may be asked of them.'),
    part('flexibility-commitment', 'Commitment', 'Whether people want to do it, and do it well.'),
    part(
      'flexibility-capability',
      'Capability',
      'Whether people have the time, the means and the say to do it.',
    ),
  ],
} as const satisfies Instrument;
