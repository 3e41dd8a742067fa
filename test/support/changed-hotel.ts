import { safeApply } from '../../src/chain/apply.js';
import { type ParseResult, parseChain } from '../../src/chain/parse-chain.js';
import type { ServiceChain } from '../../src/chain/service-chain.js';
import type { Change } from '../../src/model/changes/change.js';
import { formatProblem } from '../../src/model/problem.js';
import { harbourHotel } from '../fixtures/harbour-hotel.js';

/** Harbour Hotel with records that point at its parties and links, one of each kind and some more. */
export const hotel: ServiceChain = parseChain({
  ...harbourHotel,
  goals: {
    fast: { holder: 'dutyManager', title: 'Fast check-in', supports: 'L16' },
    calm: { holder: 'it', title: 'Calm Mondays', supports: 'fast' },
  },
  ratings: [
    { subject: 'it', measure: 'csat', by: 'staff', perception: 4 },
    { subject: 'L6', measure: 'csat', by: 'staff', perception: 3 },
    { subject: 'organisation', measure: 'csat', by: 'customer', perception: 5 },
  ],
  standards: [{ link: 'L6', measure: 'response-time', target: 2 }],
  measurements: [{ link: 'L16', measure: 'response-time', value: 5 }],
  contacts: [{ link: 'L2', kind: 'complaint', receivedAt: '2026-03-01T09:30:00Z', goal: 'fast' }],
  suppressions: [
    { rule: 'unowned-link', subject: 'L3', reason: 'until May' },
    { rule: 'single-point', subject: 'it', reason: 'known' },
    { rule: 'no-progress', subject: 'fast', reason: 'new' },
  ],
});

/** What changes of the hotel come to. */
export function changed(...changes: readonly Change[]): ParseResult {
  return safeApply(hotel, changes);
}

/** The hotel after changes that can be made. */
export function hotelAfter(...changes: readonly Change[]): ServiceChain {
  const result = changed(...changes);
  if (!result.ok) throw new Error(said(result).join('\n'));
  return result.chain;
}

/** The problems of a result, each on a line. */
export function said({ problems }: ParseResult): string[] {
  return problems.map(formatProblem);
}
