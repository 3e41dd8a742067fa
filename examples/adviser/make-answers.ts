/**
 * Makes up what employees say of their own work and of the place that service has, for any chain: the same for the same seed.
 * Nobody real is behind any of it.
 */
import type { RatingDefinition, ServiceChain } from 'service-chain';
import { dayOf, onScale, randomStream } from '../voices/make-records.js';

const SELF_LEADERSHIP = ['awareness', 'goal-setting', 'motivation', 'management', 'reflection'];
const FLEXIBILITY = ['competence', 'commitment', 'capability'];
const SERVICE_QUOTIENT = ['importance', 'stakes', 'discrepancy'];

/** What seven people of each department and team, and up to seven of each role, answer in half a year. */
export function makeAnswers(chain: ServiceChain, seed: number): RatingDefinition[] {
  const random = randomStream(seed);
  return chain.parties().flatMap(({ id, kind, headcount = 7 }) => {
    if (kind === 'customer' || kind === 'partner' || kind === 'system') return [];
    const mood = random() - 0.5;
    const answer = (measure: string, by: 'self' | 'staff' | 'management', person: number, usual: number) => ({
      ...{ subject: id, measure, by, respondent: `${id}-${person}`, at: dayOf(random) },
      perception: onScale(usual + mood + 2 * (random() - 0.5), 5),
    });
    return Array.from({ length: Math.min(headcount, 7) }, (_, person) => [
      ...SELF_LEADERSHIP.map((part) => answer(`self-leadership-${part}`, 'self', person, 3.4)),
      ...FLEXIBILITY.map((part) => answer(`flexibility-${part}`, 'staff', person, 3.6)),
      ...SERVICE_QUOTIENT.map((part) => answer(`sq-${part}`, 'staff', person, 3)),
    ]).flat();
  });
}
