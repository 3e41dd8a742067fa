import { hopsFrom } from '../../algorithms/hops.js';
import { partialMarks } from '../completeness/partial-marks.js';
import type { Allocation } from './allocation.js';
import type { CostQuestion } from './cost-options.js';
import { SHARE_STATES } from './stated-shares.js';

/** Which costs may be others than the chain tells, as some parties are modelled in part. */
export interface CostsInPart {
  /** Whether more may reach a party. */
  mayReceiveMore(party: number): boolean;
  /** Whether more may reach the provider of a link, or its share is what missing links leave. */
  ofLink(link: number): boolean;
  /** Whether what a party passes on may go other ways. */
  mayPassOn(party: number): boolean;
}

const [WHOLE, UNSTATED] = [SHARE_STATES.indexOf('whole'), SHARE_STATES.indexOf('unstated')] as const;

/**
 * Finds out where missing links to parties modelled in part could change costs. They can take no more than the shares of their
 * providers leave. Then only the parties that cost reaches from one modelled in part are concerned, and links that state no share,
 * which is what others leave. Where the method gives links the shares of others, any missing link can change all.
 * O(parties + links).
 */
export function costsInPart(allocation: Allocation, { method, rest }: CostQuestion): CostsInPart {
  const { topology, stated, network, shares } = allocation;
  const marks = partialMarks(topology);
  const { providers, customers } = topology.columns;
  const mayPassOn = (party: number) =>
    !topology.isCustomer(party) && stated.states[party] !== WHOLE && marks.hasOther(party);
  if (!marks.hasAny || method !== 'reciprocal' || rest === 'normalised')
    return { mayReceiveMore: () => marks.hasAny, ofLink: () => marks.hasAny, mayPassOn };
  const isLeft = (link: number) => {
    const party = providers[link]!;
    return Number.isNaN(shares[link]!) && stated.states[party] === UNSTATED && marks.hasOther(party);
  };
  const left = Int32Array.from(providers.keys()).filter(isLeft);
  const hops = hopsFrom(network, [...marks.parties, ...left.map((link) => customers[link]!)]);
  const mayReceiveMore = (party: number) => hops[party] !== -1;
  return {
    mayReceiveMore,
    ofLink: (link) => mayReceiveMore(providers[link]!) || isLeft(link),
    mayPassOn,
  };
}
