import type { Adjacency } from './adjacency.js';

/** Nodes that lead to a seed, level after level, and the level of every node: 0 where it does not. Valid until the next search. */
export interface Dependents {
  readonly nodes: Int32Array;
  readonly levels: Int32Array;
}

/**
 * Searches a relation against its edges: level L is where the seeds stand, and a node stands one level behind the nearest node it
 * needs. Entering a transparent node takes no step, so the levels are those the other way round of the searches along the
 * edges (see {@link LabelledRelation}). O(nodes and edges reached). Source: breadth-first levels, E. F. Moore (1959).
 *
 * @param neededBy row n: the nodes that need n.
 */
export function dependentsOf(
  neededBy: Adjacency,
  transparentFrom: number,
  seeds: readonly number[],
  seedLevel: number,
): Dependents {
  const levels = new Int32Array(neededBy.offsets.length - 1);
  const queue = new Int32Array(levels.length);
  let end = 0;
  const enter = (node: number, level: number) => {
    if (levels[node] !== 0) return;
    levels[node] = level;
    queue[end++] = node;
  };
  const follow = (node: number, level: number, isTransparent: boolean) => {
    for (let k = neededBy.offsets[node]!; k < neededBy.offsets[node + 1]!; k++) {
      const to = neededBy.items[k]!;
      if (to >= transparentFrom === isTransparent) enter(to, level);
    }
  };
  for (const seed of seeds) enter(seed, seedLevel);
  for (let from = 0, level = seedLevel; from < end; level++) {
    for (let at = from; at < end; at++) follow(queue[at]!, level, true);
    const to = end;
    for (let at = from; at < to; at++) follow(queue[at]!, level + 1, false);
    from = to;
  }
  return { nodes: queue.subarray(0, end), levels };
}
