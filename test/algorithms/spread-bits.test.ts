import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spreadBits } from '../../src/algorithms/spread-bits.js';
import { seededNumbers } from './random-relations.js';

const BITS = 256;

/** Per bit the rows that have it, in order, behind what its list holds already. */
function naive(rows: readonly number[], words: Int32Array): number[][] {
  return Array.from({ length: BITS }, (_, bit) =>
    rows.filter((row) => ((words[row * 8 + (bit >> 5)]! >>> (bit & 31)) & 1) === 1),
  );
}

function spread(rows: readonly number[], words: Int32Array): number[][] {
  const sizes = naive(rows, words).map((list) => list.length);
  const starts = Int32Array.from(sizes, (_, bit) => sizes.slice(0, bit).reduce((sum, size) => sum + size, 0));
  const ends = starts.slice();
  const lists = new Int32Array(sizes.reduce((sum, size) => sum + size, 0));
  spreadBits(Int32Array.from(rows), words, ends, lists);
  return sizes.map((size, bit) => {
    expect(ends[bit]).toBe(starts[bit]! + size);
    return Array.from(lists.subarray(starts[bit]!, ends[bit]!));
  });
}

describe('spreading bits', () => {
  it.each([1, 2, 8, 64, 4096])('gives every bit its rows in order, where one bit in %i is set', (oneIn) => {
    for (const rowCount of [0, 1, 31, 32, 33, 100]) {
      const next = seededNumbers(rowCount * 7 + oneIn);
      const words = new Int32Array(rowCount * 8);
      for (let bit = 0; bit < rowCount * BITS; bit++) {
        if (next(oneIn) === 0) words[bit >> 5]! |= 1 << (bit & 31);
      }
      const rows = Array.from({ length: rowCount }, (_, row) => row);
      expect(spread(rows, words)).toEqual(naive(rows, words));
      const some = rows.filter((row) => row % 3 !== 0).reverse();
      expect(spread(some, words)).toEqual(naive(some, words));
    }
  });

  it('does so for arbitrary words', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 8, maxLength: 600 }), (values) => {
        const rowCount = Math.floor(values.length / 8);
        const words = Int32Array.from(values.slice(0, rowCount * 8));
        const rows = Array.from({ length: rowCount }, (_, row) => row);
        expect(spread(rows, words)).toEqual(naive(rows, words));
      }),
    );
  });
});
