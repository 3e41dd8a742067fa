/** Numbers that wait for their turn, each once. */
export interface Waiting {
  /** Adds a number; one that waits already keeps its place. */
  push(item: number): void;
  /** Takes out the next number; nothing when none waits. */
  pop(): number | undefined;
}

/**
 * Makes a queue that gives out the number of highest rank first; of one rank, the one that came first. O(log waiting) for
 * each call. Source: binary heaps, J. W. J. Williams, Algorithm 232 (1964).
 *
 * @param ranks the rank of every number.
 */
export function createHighestFirst(ranks: Int32Array): Waiting {
  const heap: number[] = [];
  const turns = new Float64Array(ranks.length);
  let turn = 0;
  const isBefore = (a: number, b: number) =>
    ranks[a]! > ranks[b]! || (ranks[a] === ranks[b] && turns[a]! < turns[b]!);
  return {
    push(item) {
      if (turns[item] !== 0) return;
      turns[item] = ++turn;
      let at = heap.length;
      for (let up = (at - 1) >> 1; at > 0 && isBefore(item, heap[up]!); up = (at - 1) >> 1) {
        heap[at] = heap[up]!;
        at = up;
      }
      heap[at] = item;
    },
    pop() {
      const [first] = heap;
      const last = heap.pop();
      if (first === undefined || last === undefined) return undefined;
      turns[first] = 0;
      if (heap.length > 0) sink(heap, last, isBefore);
      return first;
    },
  };
}

/** Lets an item go down from the top to its place. */
function sink(heap: number[], item: number, isBefore: (a: number, b: number) => boolean): void {
  let at = 0;
  for (let down = 1; down < heap.length; down = 2 * at + 1) {
    if (down + 1 < heap.length && isBefore(heap[down + 1]!, heap[down]!)) down++;
    if (!isBefore(heap[down]!, item)) break;
    heap[at] = heap[down]!;
    at = down;
  }
  heap[at] = item;
}
