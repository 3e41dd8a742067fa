import { type Adjacency, reversed } from './adjacency.js';

/**
 * A network of threshold nodes, as in a coherent fault tree: a node fails when it fails by itself, or when at least
 * `failAt` of the nodes it needs have failed. Networks may hold cycles; what fails is always the least fixpoint.
 *
 * A node that needs all of what it names has a threshold of 1; one that needs any of n has n; at least k of n, n - k + 1.
 */
export interface Network {
  /** Row n: the nodes that n needs; distinct where `failAt` is above 1. */
  readonly needs: Adjacency;
  /** Row n: the nodes that need n. */
  readonly neededBy: Adjacency;
  /** Per node: how many of what it needs must fail before it does; at least 1. */
  readonly failAt: Int32Array;
}

/** Makes the network of its rows and thresholds; the rows are read the other way round at the first question. Linear. */
export function networkOf(needs: Adjacency, failAt: Int32Array): Network {
  let neededBy: Adjacency | undefined;
  return {
    needs,
    failAt,
    get neededBy() {
      neededBy ??= reversed(needs);
      return neededBy;
    },
  };
}

/** The relation without the rows of nodes that can spare some of what they need. Linear. */
export function hardNeedsOf({ needs, failAt }: Network): Adjacency {
  const offsets = new Int32Array(needs.offsets.length);
  const items = new Int32Array(needs.items.length);
  let end = 0;
  for (let node = 0; node < failAt.length; node++) {
    if (failAt[node] === 1) {
      const from = needs.offsets[node]!;
      const to = needs.offsets[node + 1]!;
      items.set(needs.items.subarray(from, to), end);
      end += to - from;
    }
    offsets[node + 1] = end;
  }
  return { offsets, items: items.subarray(0, end) };
}
