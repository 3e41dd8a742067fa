import type { ChainDocument } from '../model/document.js';
import { parseChain } from './parse-chain.js';
import type { ServiceChain } from './service-chain.js';

/**
 * Makes a chain from a literal whose ids are checked at compile time: `provider`, `customer`, `owner`, `partOf`, `requires` and
 * every other reference completes in the editor, and a typo does not compile. What types cannot see (a
 * `requires` that is not inbound, a circle of `partOf`) is checked when it runs.
 *
 * @throws ServiceChainError `invalid-chain`, holding all problems.
 * @example
 * ```ts
 * import { defineChain } from 'service-chain';
 *
 * const chain = defineChain({
 *   parties: {
 *     frontDesk: { kind: 'role', name: 'Front desk' },
 *     it: { kind: 'department', name: 'IT' },
 *     guest: { kind: 'customer', name: 'Guest' },
 *   },
 *   links: {
 *     checkIn: { provider: 'frontDesk', customer: 'guest', service: 'check-in', owner: 'frontDesk' },
 *     booking: { provider: 'it', customer: 'frontDesk', service: 'booking system' },
 *   },
 * });
 * chain.providersOf('frontDesk').map((party) => party.name); // [ 'IT' ]
 * ```
 */
export function defineChain<
  PartyId extends string,
  LinkId extends string,
  MeasureId extends string = never,
  GoalId extends string = never,
>(document: ChainDocument<PartyId, LinkId, MeasureId, GoalId>): ServiceChain<PartyId, LinkId> {
  return parseChain(document) as ServiceChain<PartyId, LinkId>;
}
