import { addTo, firstHalf, type LongVector, longVector, lostOf } from './long-sum.js';
import type { SparseSystem } from './sparse-rows.js';

/**
 * What a system lacks at x: what each node has by itself and gets, less what it passes on and what leaks. No share of a node is taken
 * from 1: what one node loses along an edge is what another gets, and products and sums have twice the digits. So it is right beside
 * what enters, even where what goes round is 10¹² times as much. O(nodes + edges).
 */
export function sparseResidual(system: SparseSystem, own: Float64Array, x: LongVector): Float64Array {
  const sums = longVector(own.slice());
  leakFrom(system, x, sums);
  if (system.direction === 'onward') passOnward(system, x, sums);
  else comeBack(system, x, sums);
  return sums.high.map((high, row) => high + sums.low[row]!);
}

function leakFrom({ leaks }: SparseSystem, { high, low }: LongVector, sums: LongVector): void {
  for (const [row, leak] of leaks.entries()) {
    if (leak === 0) continue;
    const [one, product] = [high[row]!, leak * high[row]!];
    const lost = lostOf(product, leak, firstHalf(leak), one, firstHalf(one));
    addTo(sums, row, -product, -lost - leak * low[row]!);
  }
}

/** A row gets what its items lose. */
function passOnward({ offsets, items, weights }: SparseSystem, x: LongVector, sums: LongVector): void {
  const halves = x.high.map(firstHalf);
  for (let row = 0; row + 1 < offsets.length; row++) {
    for (let k = offsets[row]!; k < offsets[row + 1]!; k++) {
      const item = items[k]!;
      if (item === row) continue;
      const weight = weights[k]!;
      const one = x.high[item]!;
      const high = weight * one;
      const low = lostOf(high, weight, firstHalf(weight), one, halves[item]!) + weight * x.low[item]!;
      addTo(sums, row, high, low);
      addTo(sums, item, -high, -low);
    }
  }
}

/** A row has as much more as its items are above it. */
function comeBack({ offsets, items, weights }: SparseSystem, x: LongVector, sums: LongVector): void {
  for (let row = 0; row + 1 < offsets.length; row++) {
    for (let k = offsets[row]!; k < offsets[row + 1]!; k++) {
      const item = items[k]!;
      const one = x.high[item]!;
      const other = x.high[row]!;
      const high = one - other;
      const taken = one - high;
      const low = one - (high + taken) + (taken - other) + (x.low[item]! - x.low[row]!);
      addTo(sums, row, weights[k]! * high, weights[k]! * low);
    }
  }
}
