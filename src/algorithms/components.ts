import type { Adjacency } from './adjacency.js';

/** The strongly connected components of a relation. */
export interface Components {
  readonly count: number;
  /** Per node: its component; a component that another one leads to has the lower number. */
  readonly of: Int32Array;
}

/**
 * Finds the strongly connected components, without recursion, so that no chain is too long for the stack.
 * O(nodes + edges). Source: R. Tarjan, Depth-first search and linear graph algorithms, SIAM J. Comput. 1 (1972).
 */
export function componentsOf(edges: Adjacency): Components {
  const nodeCount = edges.offsets.length - 1;
  const index = new Int32Array(nodeCount);
  const low = new Int32Array(nodeCount);
  const of = new Int32Array(nodeCount).fill(-1);
  const next = edges.offsets.slice(0, nodeCount);
  const open: number[] = [];
  const trail: number[] = [];
  let visited = 0;
  let count = 0;

  const enter = (node: number) => {
    index[node] = low[node] = ++visited;
    open.push(node);
    trail.push(node);
  };
  const leave = (node: number) => {
    trail.pop();
    const parent = trail.at(-1);
    if (parent !== undefined) low[parent] = Math.min(low[parent]!, low[node]!);
    if (low[node] !== index[node]) return;
    for (let member = -1; member !== node; ) {
      member = open.pop()!;
      of[member] = count;
    }
    count++;
  };

  for (let root = 0; root < nodeCount; root++) {
    if (index[root] === 0) enter(root);
    for (let node = trail.at(-1); node !== undefined; node = trail.at(-1)) {
      if (next[node]! === edges.offsets[node + 1]!) {
        leave(node);
        continue;
      }
      const to = edges.items[next[node]!++]!;
      if (index[to] === 0) enter(to);
      else if (of[to] === -1) low[node] = Math.min(low[node]!, index[to]!);
    }
  }
  return { count, of };
}

/** The members of every component that holds at least two of the nodes below `nodeCount`, ascending. Linear. */
export function groupsOf({ count, of }: Components, nodeCount: number): number[][] {
  const members: number[][] = Array.from({ length: count }, () => []);
  for (let node = 0; node < nodeCount; node++) members[of[node]!]!.push(node);
  return members.filter((group) => group.length > 1).sort((a, b) => a[0]! - b[0]!);
}
