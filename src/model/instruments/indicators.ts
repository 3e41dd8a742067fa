import type { Instrument } from './instrument.js';

/** Six steps from service that fails the law of decency to service nobody would believe. */
export const serviceLevelLadder = {
  id: 'service-level-ladder',
  name: 'Service level ladder',
  description:
    'On which of six steps customers place a service. The steps have an order and no distances: never a mean.',
  source: 'R. Kaufman, Uplifting Service (2012)',
  measures: [
    {
      id: 'service-level',
      name: 'Service level',
      description: 'The step on which a customer places a service.',
      unit: 'step',
      better: 'higher',
      min: 1,
      max: 6,
      instrument: 'service-level-ladder',
      labels: ['criminal', 'basic', 'expected', 'desired', 'surprising', 'unbelievable'],
    },
  ],
} as const satisfies Instrument;

/** How many customers are satisfied. */
export const customerSatisfaction = {
  id: 'customer-satisfaction',
  name: 'Customer satisfaction (CSAT)',
  description: 'The share of customers who are satisfied: who answer 4 or 5 on a scale of 5.',
  source: 'common practice; the share of the two best of five answers',
  measures: [
    {
      id: 'csat',
      name: 'Satisfaction',
      description: 'How satisfied a customer is, from 1 to 5.',
      unit: 'points',
      better: 'higher',
      min: 1,
      max: 5,
      instrument: 'customer-satisfaction',
      items: 1,
      scoring: 'satisfied',
    },
  ],
} as const satisfies Instrument;

/** Whether customers stay, and would recommend. */
export const loyalty = {
  id: 'loyalty',
  name: 'Loyalty',
  description: 'Whether customers stay, and whether they would recommend the organisation.',
  source:
    'net promoter: F. F. Reichheld, The One Number You Need to Grow, Harvard Business Review 81 (2003); retention: common practice',
  measures: [
    {
      id: 'retention',
      name: 'Retention',
      description: 'The share of customers who stay; of one customer, 1 for staying and 0 for leaving.',
      unit: 'share',
      better: 'higher',
      min: 0,
      max: 1,
      instrument: 'loyalty',
    },
    {
      id: 'recommend',
      name: 'Recommendation',
      description:
        'How likely a customer is to recommend, from 0 to 10. Its score is the share of 9 and 10 less the share of 0 to 6, in points from -100 to 100.',
      unit: 'points',
      better: 'higher',
      min: 0,
      max: 10,
      instrument: 'loyalty',
      items: 1,
      scoring: 'net-promoter',
    },
  ],
} as const satisfies Instrument;
