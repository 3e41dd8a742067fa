import { type Diagram, diagramOf } from './diagram.js';
import { ALWAYS, NEVER, type NodeStore } from './node-store.js';

/**
 * A family of sets as a zero-suppressed diagram: nodes 0 and 1 are the family without a set and that of the empty set; a
 * node holds the sets of low, and those of high with its event, which is left out of them.
 */
export interface SetFamily extends Diagram {
  /** Per node: the size of its smallest and of its largest set. */
  readonly least: Int32Array;
  readonly most: Int32Array;
  /** Per node: where its sizes, from `least` to `most`, start among all pairs of a node and a size; one more than nodes. */
  readonly pairs: Float64Array;
}

/** Copies what a node of a store leads to. O(nodes reached, and a sort). */
export function setFamilyOf(store: NodeStore, root: number, events: ArrayLike<number>): SetFamily {
  const diagram = diagramOf(store, root, events);
  const { least, most } = sizesOf(diagram);
  return { ...diagram, least, most, pairs: offsetsOf(least, most) };
}

/** The pair of a node and a size, -1 when the size is not between that of the node's smallest and largest set. */
export function pairOf({ least, most, pairs }: SetFamily, node: number, size: number): number {
  return size < least[node]! || size > most[node]! ? -1 : pairs[node]! + size - least[node]!;
}

function sizesOf({ lows, highs }: Diagram): Pick<SetFamily, 'least' | 'most'> {
  const least = new Int32Array(lows.length);
  const most = new Int32Array(lows.length);
  most[NEVER] = -1;
  for (let node = ALWAYS + 1; node < lows.length; node++) {
    const [low, high] = [lows[node]!, highs[node]!];
    least[node] = low === NEVER ? least[high]! + 1 : Math.min(least[low]!, least[high]! + 1);
    most[node] = Math.max(most[low]!, most[high]! + 1);
  }
  return { least, most };
}

function offsetsOf(least: Int32Array, most: Int32Array): Float64Array {
  const offsets = new Float64Array(least.length + 1);
  for (let node = 0; node < least.length; node++)
    offsets[node + 1] = offsets[node]! + most[node]! - least[node]! + 1;
  return offsets;
}
