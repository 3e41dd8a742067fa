import type { Adjacency } from './adjacency.js';

/** Whether the last start leads to a node; valid until the next search. */
export type LeadsTo = (node: number) => boolean;

/** Makes the question which nodes one start leads to, itself included. O(reached nodes and edges) for a search. */
export function createClosureSearch({ offsets, items }: Adjacency): (start: number) => LeadsTo {
  const nodeCount = offsets.length - 1;
  const mark = new Int32Array(nodeCount);
  const queue = new Int32Array(nodeCount);
  let stamp = 0;
  return (start) => {
    const own = ++stamp;
    let end = 0;
    mark[start] = own;
    queue[end++] = start;
    for (let at = 0; at < end; at++) {
      const node = queue[at]!;
      for (let k = offsets[node]!; k < offsets[node + 1]!; k++) {
        if (mark[items[k]!] === own) continue;
        mark[items[k]!] = own;
        queue[end++] = items[k]!;
      }
    }
    return (node) => mark[node] === own;
  };
}
