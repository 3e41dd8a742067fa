import { BLOCK_SIZE, BLOCK_WORDS } from './closure-sweep.js';

const PLANES = 32;

/** How many bits of a 32-bit word are set. Source: H. S. Warren, Hacker's Delight, 5-1. */
export function bitsIn(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const nibbles = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((nibbles + (nibbles >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** How many bits of one block are set in a row of words. */
export function bitsOfRow(words: Int32Array, row: number): number {
  let sum = 0;
  for (let k = row * BLOCK_WORDS; k < (row + 1) * BLOCK_WORDS; k++)
    if (words[k] !== 0) sum += bitsIn(words[k]!);
  return sum;
}

/** Per bit of a block, the sum of the weights of the rows that have it set. */
export type CountBits = (words: Int32Array) => Int32Array;

/**
 * Makes the count of weighted bits, for blocks of eight words a row. Sums stand upright: plane p holds bit p of 32 of them, so
 * one word operation adds to 32 sums at once. Rows are added four at a time by full adders, once for every set bit of
 * their weight. O(rows · 8 · set bits of a weight). Sums up to 2³¹.
 *
 * Source: carry-save addition, D. E. Knuth, The Art of Computer Programming 4A, 7.1.3; counting with it, H. S. Warren, Hacker's
 * Delight, 5-1.
 *
 * @param weights a weight of at least 0 for every row.
 */
export function createBitCounter(weights: Int32Array): CountBits {
  const rows = rowsByPlane(weights);
  const planes = new Int32Array(PLANES + 2);
  return (words) => {
    const counts = new Int32Array(BLOCK_SIZE);
    for (let word = 0; word < BLOCK_WORDS; word++) {
      planes.fill(0);
      for (let plane = 0; plane < rows.length; plane++) addRows(planes, plane, words, word, rows[plane]!);
      for (let bit = 0; bit < 32; bit++) {
        let sum = 0;
        for (let plane = 0; plane < PLANES; plane++) sum |= ((planes[plane]! >>> bit) & 1) << plane;
        counts[word * 32 + bit] = sum;
      }
    }
    return counts;
  };
}

/** Per bit of a weight: where the words begin of the rows whose weight has that bit. */
function rowsByPlane(weights: Int32Array): Int32Array[] {
  const sizes = new Int32Array(PLANES);
  for (const weight of weights) {
    for (let rest = weight; rest !== 0; rest &= rest - 1) sizes[31 - Math.clz32(rest & -rest)]!++;
  }
  const planes = Array.from(
    sizes.subarray(0, sizes.findLastIndex((size) => size > 0) + 1),
    (size) => new Int32Array(size),
  );
  const ends = new Int32Array(PLANES);
  for (let row = 0; row < weights.length; row++) {
    for (let rest = weights[row]!; rest !== 0; rest &= rest - 1) {
      const plane = 31 - Math.clz32(rest & -rest);
      planes[plane]![ends[plane]!++] = row * BLOCK_WORDS;
    }
  }
  return planes;
}

function addRows(planes: Int32Array, plane: number, words: Int32Array, word: number, rows: Int32Array): void {
  let ones = 0;
  let twos = 0;
  let at = 0;
  for (; at + 4 <= rows.length; at += 4) {
    const a = words[rows[at]! + word]!;
    const b = words[rows[at + 1]! + word]!;
    const c = words[rows[at + 2]! + word]!;
    const d = words[rows[at + 3]! + word]!;
    if ((a | b | c | d) === 0) continue;
    const ab = a ^ b;
    const first = (a & b) | (ab & ones);
    ones ^= ab;
    const cd = c ^ d;
    const second = (c & d) | (cd & ones);
    ones ^= cd;
    const both = first ^ second;
    const fours = (first & second) | (both & twos);
    twos ^= both;
    if (fours !== 0) addWord(planes, plane + 2, fours);
  }
  for (; at < rows.length; at++) addWord(planes, plane, words[rows[at]! + word]!);
  addWord(planes, plane, ones);
  addWord(planes, plane + 1, twos);
}

function addWord(planes: Int32Array, plane: number, bits: number): void {
  for (let carry = bits, at = plane; carry !== 0; at++) {
    const before = planes[at]!;
    planes[at] = before ^ carry;
    carry &= before;
  }
}
