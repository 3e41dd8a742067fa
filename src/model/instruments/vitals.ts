import type { Instrument } from './instrument.js';
import { personalMeasures } from './personal-measures.js';

const aspect = personalMeasures('vitals');

/**
 * How well people know themselves. It holds how clear each aspect is to them, never what they find: what somebody values, or
 * what temperament they have, is nobody’s business here.
 */
export const vitals = {
  id: 'vitals',
  name: 'VITALS',
  description:
    'How clearly people see six aspects of themselves. Only how clearly is asked, never what it is that they see.',
  source: 'after M. Selig, Know Yourself? 6 Specific Ways to Know Who You Are, Psychology Today (2016)',
  measures: [
    aspect('vitals-values', 'Values', 'How clear it is to people what matters most to them.'),
    aspect(
      'vitals-interests',
      'Interests',
      'How clear it is to people what draws their attention and holds it.',
    ),
    aspect('vitals-temperament', 'Temperament', 'How clear it is to people in which ways they like to work.'),
    aspect(
      'vitals-around-the-clock',
      'Around-the-clock activities',
      'How clear it is to people at which times of the day they do what best.',
    ),
    aspect(
      'vitals-life-mission',
      'Life mission and goals',
      'How clear it is to people what they want to reach.',
    ),
    aspect('vitals-strengths', 'Strengths', 'How clear it is to people what they are good at.'),
  ],
} as const satisfies Instrument;
