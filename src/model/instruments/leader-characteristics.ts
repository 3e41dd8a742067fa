import type { Instrument } from './instrument.js';
import { personalMeasures } from './personal-measures.js';

const characteristic = personalMeasures('leader-characteristics');

/** What those who are led, and leaders themselves, say of how they lead. */
export const leaderCharacteristics = {
  id: 'leader-characteristics',
  name: 'Ten characteristics of leaders',
  description: 'How far leaders show ten characteristics that people expect of those who lead.',
  source: 'a usual checklist of leadership programmes',
  measures: [
    characteristic(
      'leader-self-management',
      'Self-managing',
      'Keeps a grip on their own time, work and temper.',
    ),
    characteristic('leader-strategy', 'Acts strategically', 'Decides today with an eye on what is to come.'),
    characteristic(
      'leader-communication',
      'Communicates',
      'Is understood, and hears what others have to say.',
    ),
    characteristic('leader-accountability', 'Accountable', 'Answers for what they and their people do.'),
    characteristic(
      'leader-goals',
      'Sets goals and persists',
      'Sets clear goals, and stays with them when it is hard.',
    ),
    characteristic('leader-vision', 'Vision', 'Knows where all this should lead, and makes others see it.'),
    characteristic(
      'leader-complexity',
      'Manages complexity',
      'Finds a way where much is connected and little is sure.',
    ),
    characteristic('leader-creativity', 'Fosters creativity', 'Gives new ideas room, those of others first.'),
    characteristic(
      'leader-teams',
      'Builds teams',
      'Makes people work together, and shares what they achieve.',
    ),
    characteristic(
      'leader-relationships',
      'Builds lasting relationships',
      'Earns trust that outlasts a project, inside and outside.',
    ),
  ],
} as const satisfies Instrument;
