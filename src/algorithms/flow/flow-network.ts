import type { Adjacency } from '../adjacency.js';

/**
 * What nodes pass on of what goes through them, as compressed sparse rows: of one unit, node i passes `weights[k]` on to
 * `items[k]`, for every k of its row, and `kept[i]` leaves the network. Weights are above 0; those of a row and what is kept come to 1.
 * An item may stand in a row several times.
 */
export interface FlowNetwork extends Adjacency {
  readonly weights: Float64Array;
  readonly kept: Float64Array;
}

/** Edges between nodes; what is not above 0 is no weight. */
export interface WeightedEdges {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly weights: Float64Array;
}

/** Sorts edges into the rows of a network, those without a weight left out. O(nodes + edges), a counting sort. */
export function flowNetworkOf(edges: WeightedEdges, kept: Float64Array): FlowNetwork {
  const { from, to, weights } = edges;
  const offsets = new Int32Array(kept.length + 1);
  for (let edge = 0; edge < from.length; edge++) if (weights[edge]! > 0) offsets[from[edge]! + 1]!++;
  for (let row = 0; row < kept.length; row++) offsets[row + 1]! += offsets[row]!;
  const next = offsets.slice(0, kept.length);
  const items = new Int32Array(offsets[kept.length]!);
  const sorted = new Float64Array(items.length);
  for (let edge = 0; edge < from.length; edge++) {
    if (!(weights[edge]! > 0)) continue;
    const place = next[from[edge]!]!++;
    items[place] = to[edge]!;
    sorted[place] = weights[edge]!;
  }
  return { offsets, items, weights: sorted, kept };
}

/** The rows read the other way round: row i holds what passes something on to i. O(nodes + edges). */
export function reversedFlow({ offsets, items, weights, kept }: FlowNetwork): FlowNetwork {
  const from = new Int32Array(items.length);
  for (let row = 0; row < kept.length; row++) from.fill(row, offsets[row]!, offsets[row + 1]!);
  return flowNetworkOf({ from: items, to: from, weights }, kept);
}
