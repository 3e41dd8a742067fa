import type { Topology } from '../../chain/topology.js';
import type { CostQuestion } from './cost-options.js';
import type { StatedShares } from './stated-shares.js';
import { stepOrder } from './step-order.js';

/** Which share of the cost of its provider each link gets, by a method. */
export interface LinkShares {
  /** Per link: its share; 0 where the method passes it by, NaN where it is not known. */
  readonly shares: Float64Array;
  /** Per party: the share of its cost that goes nowhere. */
  readonly kept: Float64Array;
  /** Per party: its place in the order of stepping down, from 0; absent for other methods. */
  readonly steps?: Int32Array;
}

/**
 * Gives every link its share, by a method. Links that the method passes by leave their share to the others of their provider, in
 * proportion; where none is left, all of it goes nowhere. O(parties + links), for stepping down the order besides.
 */
export function linkShares(topology: Topology, stated: StatedShares, question: CostQuestion): LinkShares {
  const { used } = stated;
  switch (question.method) {
    case 'reciprocal':
      return sharesAlong(topology, stated, () => true);
    case 'direct':
      return sharesAlong(topology, stated, directLinks(topology));
    case 'step-down': {
      const steps = stepOrder(topology, used, question.order);
      const { providers, customers } = topology.columns;
      const isOnward = (link: number) => steps[customers[link]!]! > steps[providers[link]!]!;
      return {
        ...sharesAlong(topology, stated, (link) => topology.isTouchpoint(link) || isOnward(link)),
        steps,
      };
    }
    default:
      return question.method satisfies never;
  }
}

/** From who provides no touchpoint to who does, and from those to their customers. */
function directLinks(topology: Topology): (link: number) => boolean {
  const { providers, customers } = topology.columns;
  const isFront = new Uint8Array(topology.partyCount);
  for (const link of topology.touchpoints) isFront[providers[link]!] = 1;
  return (link) =>
    isFront[providers[link]!] === 1 ? topology.isTouchpoint(link) : isFront[customers[link]!] === 1;
}

function sharesAlong(
  topology: Topology,
  { used, divisors, sums }: StatedShares,
  isKept: (link: number) => boolean,
): LinkShares {
  const { providers } = topology.columns;
  const all = new Float64Array(topology.partyCount);
  const along = new Float64Array(topology.partyCount);
  const isPassedBy = Uint8Array.from(used, (_, link) => (isKept(link) ? 0 : 1));
  for (const [link, share] of used.entries()) {
    if (Number.isNaN(share)) continue;
    all[providers[link]!]! += share;
    if (isPassedBy[link] === 0) along[providers[link]!]! += share;
  }
  const shares = used.map((share, link) => {
    if (isPassedBy[link] === 1) return 0;
    const party = providers[link]!;
    return along[party] === all[party] || share === 0 ? share : (share / along[party]!) * all[party]!;
  });
  const kept = along.map((passed, party) => {
    if (passed === 0) return 1;
    return divisors[party] === sums[party] ? 0 : Math.max(0, 1 - all[party]!);
  });
  return { shares, kept };
}
