import { parseChain } from '../../../src/chain/parse-chain.js';
import type { ServiceChain } from '../../../src/chain/service-chain.js';
import { harbourHotel } from '../../fixtures/harbour-hotel.js';
import { perceived, saidBy } from '../ratings/rated-chains.js';

const five = perceived(1, 2, 3, 4, 5);
const pair = { expectation: 6, perception: 5 };

/** The hotel, which has taken some of the steps. */
export const STEPS = {
  ratings: [
    ...saidBy('staff', 'it', 'sq-importance', five),
    ...saidBy('staff', 'kitchen', 'sq-importance', five.slice(1)),
    ...saidBy('management', 'gm', 'sq-importance', five),
    ...saidBy('self', 'hr', 'sq-importance', five),
    ...saidBy('management', 'it', 'sq-stakes', five),
    ...saidBy('staff', 'L2', 'sq-discrepancy', five),
    { ...saidBy('customer', 'L1', 'servqual-empathy', [pair])[0]!, at: '2026-01-31T23:30:00-05:00' },
    { ...saidBy('customer', 'L1', 'csat', perceived(4))[0]!, at: '2026-02-01' },
    { ...saidBy('customer', 'L2', 'servqual-empathy', [{ expectation: 6 }])[0]!, at: '2026-02-01' },
    { ...saidBy('customer', 'L2', 'csat', perceived(4))[0]!, at: '2026-02-28' },
    ...saidBy('customer', 'L3', 'csat', perceived(4)),
    ...saidBy('staff', 'L4', 'servqual-empathy', Array(5).fill(pair)),
  ],
  measures: {
    'response-time': { name: 'Response time', unit: 'minutes', better: 'lower' },
    wait: { name: 'Wait', unit: 'minutes', better: 'lower' },
  },
  standards: [
    { link: 'L1', measure: 'response-time', target: 10 },
    { link: 'L1', measure: 'wait', target: 10 },
    { link: 'L2', measure: 'wait', target: 5, attainment: 0.8 },
    { link: 'L2', measure: 'wait', target: 5 },
    { link: 'L5', measure: 'wait', target: 4 },
  ],
  measurements: [{ link: 'L2', measure: 'wait', value: 7 }],
  contacts: [{ link: 'L1', kind: 'enquiry', receivedAt: '2026-03-01T09:00:00Z' }],
  goals: {
    ask: { holder: 'organisation', title: 'Ask', supports: 'culture:3a', progress: 0.9, plan: 'Cards' },
    calm: { holder: 'it', personal: true, respondent: 'k-1', supports: 'culture:3a', progress: 0.1 },
    care: {
      holder: 'it',
      title: 'Care',
      supports: 'culture:3a',
      progress: 0.2,
      plan: 'Talks',
      due: '2026-05-01',
    },
    listen: { holder: 'hr', title: 'Listen', supports: 'culture:3a', due: '2026-05-01' },
    teach: { holder: 'hr', title: 'Teach', supports: 'culture:5c' },
    through: { holder: 'hr', title: 'Through', supports: 'teach', progress: 1 },
  },
} as const;

/** That hotel, with one more customer and what three links were designed for. */
export function steppingHotel(changes: object = {}): ServiceChain {
  const { L1, L2, L5, ...links } = harbourHotel.links;
  return parseChain({
    ...harbourHotel,
    parties: { ...harbourHotel.parties, member: { kind: 'customer', name: 'Member' } },
    links: {
      ...links,
      L1: { ...L1, designedFor: 'customer' },
      L2: { ...L2, designedFor: 'customer' },
      L5: { ...L5, designedFor: 'company' },
    },
    ...STEPS,
    ...changes,
  });
}
