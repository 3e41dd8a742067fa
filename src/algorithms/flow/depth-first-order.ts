import type { Adjacency } from '../adjacency.js';

/**
 * The nodes in the order in which a depth-first search leaves them, so that what a node leads to comes before it wherever no
 * circle stands in the way. O(nodes + edges), without recursion. Source: R. Tarjan, Depth-first search and linear graph algorithms,
 * SIAM J. Comput. 1 (1972).
 */
export function depthFirstOrder({ offsets, items }: Adjacency): Int32Array {
  const count = offsets.length - 1;
  const order = new Int32Array(count);
  const trail = new Int32Array(count);
  const isSeen = new Uint8Array(count);
  const next = offsets.slice(0, count);
  let left = 0;
  for (let root = 0; root < count; root++) {
    if (isSeen[root] === 1) continue;
    isSeen[root] = 1;
    trail[0] = root;
    let depth = 1;
    while (depth > 0) {
      const node = trail[depth - 1]!;
      const end = offsets[node + 1]!;
      let at = next[node]!;
      while (at < end && isSeen[items[at]!] === 1) at++;
      next[node] = at + 1;
      if (at === end) {
        order[left++] = node;
        depth--;
        continue;
      }
      isSeen[items[at]!] = 1;
      trail[depth++] = items[at]!;
    }
  }
  return order;
}
