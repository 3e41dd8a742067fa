import { ALWAYS, NEVER, type NodeStore, TERMINAL_LEVEL } from './node-store.js';

/**
 * A family of sets as a zero-suppressed diagram on its own, without the store it was made in. Nodes 0 and 1 are the family
 * without a set and that of the empty set; every other node comes after those it leads to.
 */
export interface SetFamily {
  readonly root: number;
  /** Per node: the event it decides on. */
  readonly events: Int32Array;
  /** Per node: the place of that event in the order of the diagram. */
  readonly levels: Int32Array;
  /** Per node: the sets without its event. */
  readonly lows: Int32Array;
  /** Per node: the sets with its event, which is left out of them. */
  readonly highs: Int32Array;
  /** Per node: the size of its smallest and of its largest set. */
  readonly least: Int32Array;
  readonly most: Int32Array;
  /** Per node: where its sizes, from `least` to `most`, start among all pairs of a node and a size; one more than nodes. */
  readonly pairs: Float64Array;
}

/** Copies what a node of a store leads to. O(nodes reached, and a sort). */
export function setFamilyOf(store: NodeStore, root: number, events: ArrayLike<number>): SetFamily {
  const nodes = Int32Array.from([NEVER, ALWAYS, ...reachedFrom(store, root)]).sort();
  const numbers = new Map<number, number>();
  for (const [number, node] of nodes.entries()) numbers.set(node, number);
  const levels = nodes.map((node) => store.level(node));
  const inner = (of: (node: number) => number) =>
    nodes.map((node) => (node > ALWAYS ? numbers.get(of(node))! : NEVER));
  const [lows, highs] = [inner(store.low), inner(store.high)];
  const least = nodes.map((node) => (node === NEVER ? 0 : store.least(node)));
  const most = nodes.map((node) => store.most(node));
  return {
    root: numbers.get(root)!,
    events: levels.map((level) => (level === TERMINAL_LEVEL ? -1 : events[level]!)),
    ...{ levels, lows, highs, least, most },
    pairs: offsetsOf(least, most),
  };
}

/** The pair of a node and a size, -1 when the size is not between that of the node's smallest and largest set. */
export function pairOf({ least, most, pairs }: SetFamily, node: number, size: number): number {
  return size < least[node]! || size > most[node]! ? -1 : pairs[node]! + size - least[node]!;
}

function reachedFrom(store: NodeStore, root: number): Set<number> {
  const reached = new Set<number>(root > ALWAYS ? [root] : []);
  for (const node of reached) {
    if (store.low(node) > ALWAYS) reached.add(store.low(node));
    if (store.high(node) > ALWAYS) reached.add(store.high(node));
  }
  return reached;
}

function offsetsOf(least: Int32Array, most: Int32Array): Float64Array {
  const offsets = new Float64Array(least.length + 1);
  for (let node = 0; node < least.length; node++)
    offsets[node + 1] = offsets[node]! + most[node]! - least[node]! + 1;
  return offsets;
}
