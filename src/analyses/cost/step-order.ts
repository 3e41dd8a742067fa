import { componentsOf } from '../../algorithms/components.js';
import { flowNetworkOf } from '../../algorithms/flow/flow-network.js';
import type { Topology } from '../../chain/topology.js';

/**
 * Per party its place in the order in which costs step down, from 0: the named ones first, as they are named. Of all others,
 * who passes something on comes before who gets it, unless they do so in a circle; in a circle, who passes the largest share on to
 * others of the circle, then who has the least id. O(parties · log parties + links).
 *
 * @param shares per link the share of its provider's output that goes there; what is not above 0 is left aside.
 */
export function stepOrder(topology: Topology, shares: Float64Array, named: Int32Array): Int32Array {
  const { columns, partyCount } = topology;
  const { providers: from, customers: to } = columns;
  const network = flowNetworkOf({ from, to, weights: shares }, new Float64Array(partyCount));
  const { of } = componentsOf(network);
  const within = new Float64Array(partyCount);
  for (let party = 0; party < partyCount; party++) {
    for (let k = network.offsets[party]!; k < network.offsets[party + 1]!; k++)
      if (of[network.items[k]!] === of[party]) within[party]! += network.weights[k]!;
  }
  const turns = new Int32Array(partyCount).fill(named.length);
  for (const [turn, party] of named.entries()) turns[party] = turn;
  const order = turns
    .map((_, party) => party)
    .sort(
      (one, other) =>
        turns[one]! - turns[other]! || of[other]! - of[one]! || within[other]! - within[one]! || one - other,
    );
  const places = new Int32Array(partyCount);
  for (const [place, party] of order.entries()) places[party] = place;
  return places;
}
