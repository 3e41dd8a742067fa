import type { Adjacency } from './adjacency.js';

/** The strongly connected components of a relation. */
export interface Components {
  readonly count: number;
  /**
   * Per node: its component; a component that another one leads to has the lower number. Where nodes up to one are joined to none
   * behind it by any path, their components come first, too.
   */
  readonly of: Int32Array;
}

/**
 * Finds the strongly connected components, without recursion, so that no relation is too deep for the stack.
 * O(nodes + edges). Source: R. Tarjan, Depth-first search and linear graph algorithms, SIAM J. Comput. 1 (1972).
 */
export function componentsOf({ offsets, items }: Adjacency): Components {
  const nodeCount = offsets.length - 1;
  const of = new Int32Array(nodeCount).fill(-1);
  const place = new Int32Array(nodeCount);
  const low = new Int32Array(nodeCount);
  const open = new Int32Array(nodeCount);
  const trail = new Int32Array(nodeCount);
  const next = offsets.slice(0, nodeCount);
  let openEnd = 0;
  let trailEnd = 0;
  let entered = 0;
  let count = 0;
  for (let root = 0; root < nodeCount; root++) {
    if (of[root] !== -1) continue;
    trail[trailEnd++] = root;
    while (trailEnd > 0) {
      const node = trail[trailEnd - 1]!;
      if (place[node] === 0) {
        place[node] = low[node] = ++entered;
        open[openEnd++] = node;
      }
      const end = offsets[node + 1]!;
      let least = low[node]!;
      let found = -1;
      while (next[node]! < end && found === -1) {
        const to = items[next[node]!++]!;
        if (of[to] === -1 && place[to] === 0) found = to;
        else if (of[to] === -1 && place[to]! < least) least = place[to]!;
      }
      low[node] = least;
      if (found !== -1) {
        trail[trailEnd++] = found;
        continue;
      }
      if (--trailEnd > 0 && least < low[trail[trailEnd - 1]!]!) low[trail[trailEnd - 1]!] = least;
      if (least === place[node]) openEnd = close(open, openEnd, node, of, count++);
    }
  }
  return { count, of };
}

/** Gives the open nodes from a node on their component; how many stay open. */
function close(open: Int32Array, openEnd: number, node: number, of: Int32Array, component: number): number {
  let end = openEnd;
  do of[open[--end]!] = component;
  while (open[end] !== node);
  return end;
}
