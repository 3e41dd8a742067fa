import type { Network } from './network.js';

/** What fails with the given nodes: those nodes first, then the others in the order they were found. */
export type SimulateFailure = (seeds: Iterable<number>) => Int32Array;

/**
 * Makes a simulator of failures in a network: the seeds fail, and with them the least set of nodes of whose needs at least
 * `failAt` fail, so nodes of a cycle that can hold each other up survive. A worklist touches only what fails and
 * then takes its counters back: O(edges into failing nodes) for a simulation, O(nodes) for the simulator.
 *
 * Source: unit propagation with counters, W. F. Dowling and J. H. Gallier, Linear-time algorithms for testing the
 * satisfiability of propositional Horn formulae, Journal of Logic Programming 1 (1984).
 *
 * @returns a function whose answer is a view that is valid until its next call.
 */
export function createFailureSimulator({ neededBy, failAt }: Network): SimulateFailure {
  const { offsets, items } = neededBy;
  const failed = new Uint8Array(failAt.length);
  const queue = new Int32Array(failAt.length);
  const left = failAt.slice();
  return (seeds) => {
    let end = 0;
    for (const seed of seeds) {
      if (failed[seed]) continue;
      failed[seed] = 1;
      queue[end++] = seed;
    }
    for (let at = 0; at < end; at++) {
      const node = queue[at]!;
      for (let k = offsets[node]!; k < offsets[node + 1]!; k++) {
        const owner = items[k]!;
        if (--left[owner]! > 0 || failed[owner]) continue;
        failed[owner] = 1;
        queue[end++] = owner;
      }
    }
    for (let at = 0; at < end; at++) {
      const node = queue[at]!;
      failed[node] = 0;
      for (let k = offsets[node]!; k < offsets[node + 1]!; k++) left[items[k]!]!++;
    }
    return queue.subarray(0, end);
  };
}
