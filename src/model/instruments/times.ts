import type { Instrument } from './instrument.js';

/** How long customers wait. No questionnaire: standards are set and measurements taken on them. */
export const serviceTimes = {
  id: 'service-times',
  name: 'Service times',
  description: 'How long an answer and a service take.',
  source: 'common practice in service level agreements',
  measures: [
    {
      id: 'response-time',
      name: 'Response time',
      description: 'From when a message comes in to when it is answered.',
      unit: 'minutes',
      better: 'lower',
      min: 0,
      instrument: 'service-times',
    },
    {
      id: 'lead-time',
      name: 'Lead time',
      description: 'From when a service is asked for to when it is delivered.',
      unit: 'minutes',
      better: 'lower',
      min: 0,
      instrument: 'service-times',
    },
  ],
} as const satisfies Instrument;
