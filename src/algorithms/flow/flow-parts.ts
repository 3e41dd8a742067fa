import { type Adjacency, adjacencyOf } from '../adjacency.js';
import { type Components, componentsOf } from '../components.js';
import { depthFirstOrder } from './depth-first-order.js';
import type { FlowNetwork } from './flow-network.js';
import type { SmallSystem } from './small-system.js';
import type { SparseSystem } from './sparse-rows.js';

/** The components of a flow network, and the order in which their nodes are gone through. */
export interface FlowParts extends Components {
  /** Row c: the nodes of component c; what a node reads comes before it wherever no circle stands in the way. */
  readonly nodes: Adjacency;
  /** Per node: its place among those of its component. */
  readonly places: Int32Array;
}

/**
 * Parts a network into its components; inside them, nodes stand as a depth-first search along what they read leaves them.
 * O(nodes + edges).
 */
export function flowPartsOf(network: FlowNetwork, reads: Adjacency): FlowParts {
  const { count, of } = componentsOf(network);
  const order = depthFirstOrder(reads);
  const nodes = adjacencyOf(
    count,
    order.map((node) => of[node]!),
    order,
  );
  const places = new Int32Array(of.length);
  for (const [at, node] of nodes.items.entries()) places[node] = at - nodes.offsets[of[node]!]!;
  return { count, of, nodes, places };
}

/**
 * Per component: 1 where it is a closed circle, whose nodes keep nothing and pass nothing on to others. O(nodes + edges).
 */
export function closedParts(
  { offsets, items, kept }: FlowNetwork,
  { count, of, nodes }: FlowParts,
): Uint8Array {
  const isClosed = new Uint8Array(count);
  for (let part = 0; part < count; part++)
    isClosed[part] = nodes.offsets[part + 1]! - nodes.offsets[part]! > 1 ? 1 : 0;
  for (let node = 0; node < of.length; node++) {
    if (kept[node]! > 0) isClosed[of[node]!] = 0;
    for (let k = offsets[node]!; k < offsets[node + 1]!; k++)
      if (of[items[k]!] !== of[node]) isClosed[of[node]!] = 0;
  }
  return isClosed;
}

/** What goes on between the nodes of one component, as a matrix. O(nodes² + edges). */
export function smallSystemOf(
  network: FlowNetwork,
  { of, places }: FlowParts,
  part: Int32Array,
): SmallSystem {
  const { offsets, items, weights } = network;
  const size = part.length;
  const shares = new Float64Array(size * size);
  for (const [at, node] of part.entries()) {
    for (let k = offsets[node]!; k < offsets[node + 1]!; k++) {
      const item = items[k]!;
      if (of[item] === of[node]) shares[at * size + places[item]!]! += weights[k]!;
    }
  }
  return { size, shares, leaks: leaksOf(network, of, part) };
}

/** Per node of one component: what it keeps and passes on to others, of one unit. O(nodes + edges). */
function leaksOf(network: FlowNetwork, of: Int32Array, part: Int32Array): Float64Array {
  const { offsets, items, weights, kept } = network;
  return Float64Array.from(part, (node) => {
    let leak = kept[node]!;
    for (let k = offsets[node]!; k < offsets[node + 1]!; k++)
      if (of[items[k]!] !== of[node]) leak += weights[k]!;
    return leak;
  });
}

/** A network, and what the value of each node reads: itself or the other way round. */
export interface Reading {
  readonly network: FlowNetwork;
  readonly reads: FlowNetwork;
  readonly direction: 'onward' | 'back';
}

/**
 * What the nodes of one component read of each other, by their places in it. O(nodes + edges).
 *
 * @param counts per node of the network: what its residual counts for.
 */
export function sparseSystemOf(
  { network, reads, direction }: Reading,
  { of, places }: FlowParts,
  part: Int32Array,
  counts: Float64Array,
): SparseSystem {
  const offsets = new Int32Array(part.length + 1);
  const most = part.reduce((sum, node) => sum + reads.offsets[node + 1]! - reads.offsets[node]!, 0);
  const items = new Int32Array(most);
  const weights = new Float64Array(most);
  let end = 0;
  for (const [at, node] of part.entries()) {
    for (let k = reads.offsets[node]!; k < reads.offsets[node + 1]!; k++) {
      const item = reads.items[k]!;
      if (of[item] !== of[node]) continue;
      items[end] = places[item]!;
      weights[end++] = reads.weights[k]!;
    }
    offsets[at + 1] = end;
  }
  return {
    ...{ offsets, items: items.slice(0, end), weights: weights.slice(0, end), direction },
    ...{ leaks: leaksOf(network, of, part), counts: Float64Array.from(part, (node) => counts[node]!) },
  };
}
