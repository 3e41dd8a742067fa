import type { Adjacency } from './adjacency.js';

/** What a search found: nodes by level and then by number, with their distance and the parent that witnesses it. */
export interface Levels {
  readonly nodes: Int32Array;
  /** Per found node: a start has 1. */
  readonly distances: Int32Array;
  /** Per found node: the place in `nodes` of its parent; -1 for a start. */
  readonly parents: Int32Array;
}

/** Searches from one or several nodes. */
export type SearchLevels = (starts: Iterable<number>) => Levels;

/**
 * Makes a breadth-first search in which nodes from `transparentFrom` on are passed through without counting as a step
 * and are not found themselves; no two of them may be neighbours. A node's parent is the least-numbered node one level
 * nearer that leads to it: every level is walked in ascending order, so the first to arrive is the least.
 * O(reached nodes · log + reached edges) for a search; the marks of the searcher are shared and stamped.
 *
 * Source: breadth-first levels, E. F. Moore, The shortest path through a maze (1959).
 */
export function createLevelSearch(edges: Adjacency, transparentFrom: number): SearchLevels {
  const nodeCount = edges.offsets.length - 1;
  const mark = new Int32Array(nodeCount);
  const queue = new Int32Array(Math.max(1, transparentFrom));
  const parentNode = new Int32Array(nodeCount);
  const place = new Int32Array(nodeCount);
  let stamp = 0;

  return (starts) => {
    stamp++;
    let end = 0;
    const arrive = (node: number, parent: number) => {
      if (mark[node] === stamp) return;
      mark[node] = stamp;
      if (node >= transparentFrom) {
        for (let k = edges.offsets[node]!; k < edges.offsets[node + 1]!; k++) arrive(edges.items[k]!, parent);
        return;
      }
      parentNode[node] = parent;
      queue[end++] = node;
    };
    for (const start of starts) arrive(start, -1);
    const distances: number[] = [];
    for (let from = 0, distance = 1; from < end; distance++) {
      const to = end;
      queue.subarray(from, to).sort();
      for (let at = from; at < to; at++) {
        const node = queue[at]!;
        place[node] = at;
        distances.push(distance);
        for (let k = edges.offsets[node]!; k < edges.offsets[node + 1]!; k++) arrive(edges.items[k]!, node);
      }
      from = to;
    }
    const nodes = queue.slice(0, end);
    const parents = nodes.map((node) => (parentNode[node] === -1 ? -1 : place[parentNode[node]!]!));
    return { nodes, distances: Int32Array.from(distances), parents };
  };
}

/** The chain of parents of a found node, from the start to the node. O(its distance). */
export function pathTo({ nodes, distances, parents }: Levels, place: number): Int32Array {
  const path = new Int32Array(distances[place]!);
  for (let at = place, k = path.length - 1; at !== -1; at = parents[at]!, k--) path[k] = nodes[at]!;
  return path;
}
