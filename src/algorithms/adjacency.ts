/**
 * A relation between dense numbers as compressed sparse rows: the items of row `i` are
 * `items[offsets[i]] … items[offsets[i + 1] - 1]`.
 */
export interface Adjacency {
  /** One more than there are rows. */
  readonly offsets: Int32Array;
  readonly items: Int32Array;
}

/**
 * Sorts pairs into rows: row `from[k]` gets the item `to[k]`, or k itself where nothing is given, in the order of k (a stable
 * counting sort). O(rows + pairs). Source: D. E. Knuth, The Art of Computer Programming 3, 5.2 (distribution counting).
 */
export function adjacencyOf(rowCount: number, from: ArrayLike<number>, to?: ArrayLike<number>): Adjacency {
  const offsets = new Int32Array(rowCount + 1);
  for (let k = 0; k < from.length; k++) offsets[from[k]! + 1]!++;
  for (let row = 0; row < rowCount; row++) offsets[row + 1]! += offsets[row]!;
  const next = offsets.slice(0, rowCount);
  const items = new Int32Array(from.length);
  for (let k = 0; k < from.length; k++) items[next[from[k]!]!++] = to ? to[k]! : k;
  return { offsets, items };
}

/** The items of one row, as a view. */
export function rowOf({ offsets, items }: Adjacency, row: number): Int32Array {
  return items.subarray(offsets[row]!, offsets[row + 1]!);
}

/** The relation read the other way round; inside a row, items ascend. O(rows + pairs). */
export function reversed({ offsets, items }: Adjacency, rowCount = offsets.length - 1): Adjacency {
  const from = new Int32Array(items.length);
  for (let row = 0; row + 1 < offsets.length; row++) from.fill(row, offsets[row]!, offsets[row + 1]!);
  return adjacencyOf(rowCount, items, from);
}
