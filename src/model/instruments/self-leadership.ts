import type { Instrument } from './instrument.js';
import { personalMeasures } from './personal-measures.js';

const facet = personalMeasures('self-leadership');

/** How people lead themselves. Whether the organisation lets them is told by who owns the touchpoints they deliver. */
export const selfLeadership = {
  id: 'self-leadership',
  name: 'Self-leadership',
  description: 'How people lead themselves toward what they want to achieve, in five parts.',
  source:
    'after C. C. Manz, Self-Leadership, Academy of Management Review 11 (1986); the five parts are ours',
  measures: [
    facet(
      'self-leadership-awareness',
      'Self-awareness',
      'Knowing one’s own strengths, limits and effect on others.',
    ),
    facet(
      'self-leadership-goal-setting',
      'Goal-setting',
      'Setting oneself goals that are clear enough to be reached.',
    ),
    facet(
      'self-leadership-motivation',
      'Self-motivation',
      'Finding in the work itself the reason to begin and go on.',
    ),
    facet('self-leadership-management', 'Self-management', 'Steering one’s own time, effort and habits.'),
    facet(
      'self-leadership-reflection',
      'Self-reflection',
      'Looking back at what one did, and learning from it.',
    ),
  ],
} as const satisfies Instrument;
