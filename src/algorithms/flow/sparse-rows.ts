import type { Adjacency } from '../adjacency.js';

/**
 * A large part of a flow network in which everything leads to everything, x = own + Rx in compressed sparse rows: x of row i reads the
 * items of the row by their weights, none of them below 0.
 */
export interface SparseSystem extends Adjacency {
  readonly weights: Float64Array;
  /** Whether R is what nodes get (`onward`) or what they pass on (`back`). */
  readonly direction: 'onward' | 'back';
  /** Per node: what leaves this part of one unit; above 0 for at least one. */
  readonly leaks: Float64Array;
  /** Per node, above 0: what its residual counts for; see `solveSparseSystem`. */
  readonly counts: Float64Array;
}

/** What each row comes to by what it reads, that taken as 0 where it is below. O(nodes + edges). */
export function swept(
  { offsets, items, weights }: SparseSystem,
  own: Float64Array,
  x: Float64Array,
): Float64Array {
  return own.map((one, row) => {
    let sum = one;
    for (let k = offsets[row]!; k < offsets[row + 1]!; k++) sum += weights[k]! * Math.max(0, x[items[k]!]!);
    return sum;
  });
}

/** x − Rx. O(nodes + edges). */
export function apply(
  { offsets, items, weights }: SparseSystem,
  x: Float64Array,
  into: Float64Array,
): Float64Array {
  for (let row = 0; row < x.length; row++) {
    let sum = 0;
    for (let k = offsets[row]!; k < offsets[row + 1]!; k++) sum += weights[k]! * x[items[k]!]!;
    into[row] = x[row]! - sum;
  }
  return into;
}

/** Solves y − Ly = x, L being what R reads of earlier rows. O(nodes + edges). */
export function precondition(
  { offsets, items, weights }: SparseSystem,
  x: Float64Array,
  into: Float64Array,
): Float64Array {
  for (let row = 0; row < x.length; row++) {
    let sum = x[row]!;
    for (let k = offsets[row]!; k < offsets[row + 1]!; k++) {
      const item = items[k]!;
      if (item < row) sum += weights[k]! * into[item]!;
    }
    into[row] = sum;
  }
  return into;
}
