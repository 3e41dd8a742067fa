import { clausesNaming, type Gates, spareMembers } from './gates.js';

/** What fails with the given nodes: those nodes first, then the others in the order they were found. */
export type SimulateFailure = (seeds: Iterable<number>) => Int32Array;

/**
 * Makes a simulator of failures in a network of gates. A node fails when it is a seed, or when one of its clauses has
 * fewer than `atLeast` members that have not failed; the answer is the least such set, so nodes of a cycle that can hold
 * each other up survive. A worklist touches only what fails and then takes its counters back: O(clauses that name a
 * failing node) for a simulation, O(network) for the simulator.
 *
 * Source: unit propagation with counters, W. F. Dowling and J. H. Gallier, Linear-time algorithms for testing the
 * satisfiability of propositional Horn formulae, Journal of Logic Programming 1 (1984).
 *
 * @returns a function whose answer is a view that is valid until its next call.
 */
export function createFailureSimulator(gates: Gates): SimulateFailure {
  const naming = clausesNaming(gates);
  const nodeCount = gates.clauses.offsets.length - 1;
  const failed = new Uint8Array(nodeCount);
  const queue = new Int32Array(nodeCount);
  const spare = spareMembers(gates);
  return (seeds) => {
    let end = 0;
    for (const seed of seeds) {
      if (failed[seed]) continue;
      failed[seed] = 1;
      queue[end++] = seed;
    }
    for (let at = 0; at < end; at++) {
      const node = queue[at]!;
      for (let k = naming.offsets[node]!; k < naming.offsets[node + 1]!; k++) {
        const clause = naming.items[k]!;
        const owner = gates.nodes[clause]!;
        if (--spare[clause]! >= 0 || failed[owner]) continue;
        failed[owner] = 1;
        queue[end++] = owner;
      }
    }
    const answer = queue.subarray(0, end);
    for (const node of answer) {
      failed[node] = 0;
      for (let k = naming.offsets[node]!; k < naming.offsets[node + 1]!; k++) spare[naming.items[k]!]!++;
    }
    return answer;
  };
}
