import { ALWAYS, NEVER, type NodeStore, TERMINAL_LEVEL } from './node-store.js';

/**
 * A decision diagram on its own, without the store it was made in. Nodes 0 and 1 are the two constants; every other node comes
 * after those it leads to, so that one loop over the nodes works from the ends up, and one the other way from the root down.
 */
export interface Diagram {
  readonly root: number;
  /** Per node: the event it decides on, -1 for the two constants. */
  readonly events: Int32Array;
  /** Per node: the place of that event in the order of the diagram. */
  readonly levels: Int32Array;
  /** Per node: what is left without its event. */
  readonly lows: Int32Array;
  /** Per node: what is left with its event. */
  readonly highs: Int32Array;
}

/** Copies what a node of a store leads to. O(nodes reached, and a sort). */
export function diagramOf(store: NodeStore, root: number, events: ArrayLike<number>): Diagram {
  const nodes = Int32Array.from([NEVER, ALWAYS, ...reachedFrom(store, root)]).sort();
  const numbers = new Map<number, number>();
  for (const [number, node] of nodes.entries()) numbers.set(node, number);
  const levels = nodes.map((node) => store.level(node));
  const inner = (of: (node: number) => number) =>
    nodes.map((node) => (node > ALWAYS ? numbers.get(of(node))! : NEVER));
  return {
    root: numbers.get(root)!,
    events: levels.map((level) => (level === TERMINAL_LEVEL ? -1 : events[level]!)),
    levels,
    lows: inner(store.low),
    highs: inner(store.high),
  };
}

function reachedFrom(store: NodeStore, root: number): Set<number> {
  const reached = new Set<number>(root > ALWAYS ? [root] : []);
  for (const node of reached) {
    if (store.low(node) > ALWAYS) reached.add(store.low(node));
    if (store.high(node) > ALWAYS) reached.add(store.high(node));
  }
  return reached;
}
