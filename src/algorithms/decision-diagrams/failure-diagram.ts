import { type Diagram, diagramOf } from './diagram.js';
import { createFailureFunctions } from './failure-functions.js';
import type { Gate } from './gate-formula.js';
import { gateOrderOf, sharedLastOrderOf } from './gate-order.js';
import { leastSolution } from './least-solution.js';
import { ALWAYS, createNodeStore, NEVER, withinLimit } from './node-store.js';

/** The part of the limit that both orders are given first, as one of them is often far better. */
const FIRST_PART = 1 / 16;

/**
 * The binary decision diagram of the failure of gate 0, cycles and thresholds included, in the first of two orders that does;
 * `undefined` when each would make more than `limit` nodes. Exponential in the worst case, but never beyond the limit.
 *
 * Source: R. E. Bryant, Graph-based algorithms for Boolean function manipulation, IEEE Trans. Computers 35 (1986).
 */
export function failureDiagramOf(gates: readonly Gate[], limit: number): Diagram | undefined {
  const orders = [gateOrderOf(gates), sharedLastOrderOf(gates)];
  for (const nodes of [Math.floor(limit * FIRST_PART), limit]) {
    for (const order of orders) {
      const diagram = withinLimit(() => {
        const store = createNodeStore(nodes);
        const root = leastSolution(gates, order, createFailureFunctions(store));
        return diagramOf(store, root, order.events);
      });
      if (diagram) return diagram;
    }
  }
  return undefined;
}

/**
 * Per node of a binary decision diagram: the probability that it fails, where events are independent. A node fails with its
 * high branch when its event occurs and with its low branch when not, so its probability is the mean of theirs; from the ends up,
 * every node is met once. Sums of positive terms alone, so small probabilities keep their digits. O(nodes).
 *
 * Source: A. Rauzy, New algorithms for fault trees analysis, Reliability Engineering and System Safety 40 (1993).
 *
 * @param works per event: the probability that it does not occur.
 */
export function failureProbabilities({ events, lows, highs }: Diagram, works: Float64Array): Float64Array {
  const fails = new Float64Array(events.length);
  fails[NEVER] = 0;
  fails[ALWAYS] = 1;
  for (let node = ALWAYS + 1; node < fails.length; node++) {
    const up = works[events[node]!]!;
    fails[node] = Math.min(1, up * fails[lows[node]!]! + (1 - up) * fails[highs[node]!]!);
  }
  return fails;
}
