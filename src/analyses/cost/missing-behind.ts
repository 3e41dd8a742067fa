import { createBitCounter } from '../../algorithms/bit-counts.js';
import { BLOCK_SIZE, createClosureSweep } from '../../algorithms/closure-sweep.js';
import { condensationOf } from '../../algorithms/condensation.js';
import { reversedFlow } from '../../algorithms/flow/flow-network.js';
import { hopsFrom } from '../../algorithms/hops.js';
import { weightsByComponent } from '../closure-blocks.js';
import type { Allocation } from './allocation.js';

/** What is not stated. */
export interface Missing {
  /** Per party: 1 where it is no external customer and states no cost. */
  readonly costs: Int32Array;
  /** Per party: how many links it receives of which it is not known what flows along them. */
  readonly shares: Int32Array;
}

/** What is not stated, party by party. O(parties + links). */
export function missingOf({ topology, direct, amounts, solver, full }: Allocation): Missing {
  const costs = Int32Array.from(direct, (cost, party) =>
    Number.isNaN(cost) && !topology.isCustomer(party) ? 1 : 0,
  );
  const shares = new Int32Array(full.length);
  const { providers, customers } = topology.columns;
  for (const [link, amount] of amounts.entries()) {
    // What a closed circle passes on stays in it: nothing is missing elsewhere.
    if (Number.isNaN(amount) && !solver.isClosed(solver.componentOf[providers[link]!]!))
      shares[customers[link]!]!++;
  }
  return { costs, shares };
}

/** What is not stated behind parties. */
export interface MissingBehind {
  /** Per party: 1 where nothing is missing of it and of all from whom something reaches it. */
  readonly isComplete: Uint8Array;
  /** Counts what is missing of some parties, and of all from whom something reaches each. */
  count(parties: Int32Array): { readonly costs: Int32Array; readonly shares: Int32Array };
}

/**
 * Finds out what is not stated behind parties. O(parties + links); to count, O((parties + links) · parties counted / 32).
 */
export function missingBehind(allocation: Allocation): MissingBehind {
  const missing = missingOf(allocation);
  const sources = condensationOf(reversedFlow(allocation.network));
  const costs = weightsByComponent(sources, missing.costs);
  const shares = weightsByComponent(sources, missing.shares);
  const lacking = missing.costs
    .map((_, party) => party)
    .filter((party) => missing.costs[party]! + missing.shares[party]! > 0);
  const hops = hopsFrom(allocation.network, lacking);
  const sweep = createClosureSweep(sources);
  const counters = [createBitCounter(costs), createBitCounter(shares)] as const;
  return {
    isComplete: Uint8Array.from(hops, (hop) => (hop === -1 ? 1 : 0)),
    count(parties) {
      const counts = { costs: new Int32Array(parties.length), shares: new Int32Array(parties.length) };
      for (let from = 0; from < parties.length; from += BLOCK_SIZE) {
        const starts = parties.subarray(from, from + BLOCK_SIZE).map((party) => sources.of[party]!);
        const words = sweep(starts);
        counts.costs.set(counters[0](words).subarray(0, starts.length), from);
        counts.shares.set(counters[1](words).subarray(0, starts.length), from);
      }
      return counts;
    },
  };
}
