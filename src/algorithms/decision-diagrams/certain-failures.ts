import { adjacencyOf, rowOf } from '../adjacency.js';
import { createFailureSimulator } from '../failures.js';
import { type Network, networkOf } from '../network.js';

/** A network in which some events are sure to occur, and some sure not to. */
export interface SettledNetwork {
  /** The network without what surely fails; thresholds count what is left. */
  readonly network: Network;
  /** Per node: the event that fails it by itself, where that is not sure either way; else -1. */
  readonly events: Int32Array;
  /** Per node: 1 when it surely fails. */
  readonly failed: Uint8Array;
  /** Per node: 1 when it may fail, or surely does. */
  readonly mayFail: Uint8Array;
}

/**
 * Takes out of a network what is sure: the least set of failures of the events that surely occur, and events that surely do not.
 * A node that stands although some of what it needs surely fails needs that much less to fail of the rest. O(nodes + edges).
 *
 * @param works per event: the probability that it does not occur.
 */
export function settled(network: Network, events: Int32Array, works: Float64Array): SettledNetwork {
  const simulate = createFailureSimulator(network);
  const failing = (isSeed: (probability: number) => boolean) => {
    const failed = new Uint8Array(events.length);
    const seeds: number[] = [];
    for (const [node, event] of events.entries()) if (event >= 0 && isSeed(works[event]!)) seeds.push(node);
    for (const node of simulate(seeds)) failed[node] = 1;
    return failed;
  };
  const failed = failing((probability) => probability === 0);
  return {
    network: failed.includes(1) ? without(network, failed) : network,
    events: events.map((event) => (event >= 0 && works[event]! < 1 && works[event]! > 0 ? event : -1)),
    failed,
    mayFail: failing((probability) => probability < 1),
  };
}

function without({ needs, failAt }: Network, failed: Uint8Array): Network {
  const from: number[] = [];
  const to: number[] = [];
  const left = failAt.slice();
  for (let node = 0; node < failAt.length; node++) {
    if (failed[node]) continue;
    for (const need of rowOf(needs, node)) {
      if (failed[need]) left[node]!--;
      else {
        from.push(node);
        to.push(need);
      }
    }
  }
  return networkOf(adjacencyOf(failAt.length, from, to), left);
}
