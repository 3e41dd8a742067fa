import { bitsIn } from './bit-counts.js';
import { BLOCK_WORDS } from './closure-sweep.js';

/** Below so many set bits in 32 rows of a word, turning them costs more than it saves. */
const DENSE = 96;

const turned = new Int32Array(32);

/**
 * Appends to the list of every bit of a block the rows that have it set, in the order given. Rows are taken 32 at a time and turned
 * by 90 degrees, so that what belongs to one list is written side by side. O(rows · 8 + set bits).
 *
 * Source: transposing a 32 × 32 bit matrix, H. S. Warren, Hacker's Delight, 7-3.
 *
 * @param rows numbers of rows of `words`, eight words each.
 * @param ends per bit: where its list goes on in `lists`; moved along.
 */
export function spreadBits(rows: Int32Array, words: Int32Array, ends: Int32Array, lists: Int32Array): void {
  for (let from = 0; from < rows.length; from += 32) {
    const to = Math.min(from + 32, rows.length);
    for (let word = 0; word < BLOCK_WORDS; word++) {
      let set = 0;
      for (let at = from; at < to; at++) {
        const bits = words[rows[at]! * BLOCK_WORDS + word]!;
        turned[at - from] = bits;
        if (bits !== 0) set += bitsIn(bits);
      }
      if (set === 0) continue;
      if (set < DENSE) appendRows(rows, from, to, word, ends, lists);
      else {
        turned.fill(0, to - from);
        turn(turned);
        appendBits(rows, from, word, ends, lists);
      }
    }
  }
}

/** Row after row. */
function appendRows(
  rows: Int32Array,
  from: number,
  to: number,
  word: number,
  ends: Int32Array,
  lists: Int32Array,
): void {
  for (let at = from; at < to; at++) {
    for (let rest = turned[at - from]!; rest !== 0; rest &= rest - 1) {
      const bit = (word << 5) + 31 - Math.clz32(rest & -rest);
      lists[ends[bit]!++] = rows[at]!;
    }
  }
}

/** Bit after bit; turned rows have their first bit at the end, and the first of 32 rows in their highest bit. */
function appendBits(rows: Int32Array, from: number, word: number, ends: Int32Array, lists: Int32Array): void {
  for (let bit = 0; bit < 32; bit++) {
    let rest = turned[31 - bit]!;
    if (rest === 0) continue;
    let end = ends[(word << 5) + bit]!;
    while (rest !== 0) {
      const row = Math.clz32(rest);
      lists[end++] = rows[from + row]!;
      rest ^= 0x80000000 >>> row;
    }
    ends[(word << 5) + bit] = end;
  }
}

/** Turns a matrix of 32 × 32 bits, the highest bit standing first, about its diagonal. */
function turn(matrix: Int32Array): void {
  for (let step = 16, mask = 0x0000ffff; step !== 0; step >>= 1, mask ^= mask << step) {
    for (let row = 0; row < 32; row = ((row | step) + 1) & ~step) {
      const swap = (matrix[row]! ^ (matrix[row | step]! >>> step)) & mask;
      matrix[row]! ^= swap;
      matrix[row | step]! ^= swap << step;
    }
  }
}
