import { type Adjacency, rowOf } from './adjacency.js';

/**
 * The fewest steps from any of the sources to every node, -1 where there is no way. O(nodes + edges).
 * Source: breadth-first search from many sources at once, Moore (1959).
 */
export function hopsFrom(edges: Adjacency, sources: Iterable<number>): Int32Array {
  const hops = new Int32Array(edges.offsets.length - 1).fill(-1);
  const queue = [...new Set(sources)];
  for (const source of queue) hops[source] = 0;
  for (const node of queue) {
    for (const next of rowOf(edges, node)) {
      if (hops[next] !== -1) continue;
      hops[next] = hops[node]! + 1;
      queue.push(next);
    }
  }
  return hops;
}
