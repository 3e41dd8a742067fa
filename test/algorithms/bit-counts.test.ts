import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bitsIn, bitsOfRow, createBitCounter } from '../../src/algorithms/bit-counts.js';
import { BLOCK_SIZE, BLOCK_WORDS } from '../../src/algorithms/closure-sweep.js';
import { seededNumbers } from './random-relations.js';

const anyWord = fc.oneof(
  fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
  fc.constantFrom(0, -1, -(2 ** 31), 2 ** 31 - 1, 1),
);

function isSet(words: Int32Array, row: number, bit: number): boolean {
  return ((words[row * BLOCK_WORDS + (bit >> 5)]! >>> (bit & 31)) & 1) === 1;
}

function naiveCounts(words: Int32Array, weights: Int32Array): number[] {
  return Array.from({ length: BLOCK_SIZE }, (_, bit) =>
    weights.reduce((sum, weight, row) => sum + (isSet(words, row, bit) ? weight : 0), 0),
  );
}

function seededWords(rows: number, seed: number): Int32Array {
  const next = seededNumbers(seed);
  return Int32Array.from({ length: rows * BLOCK_WORDS }, () => next(2 ** 32) | 0);
}

describe('the bits of a word', () => {
  it('are counted, also of negative numbers', () => {
    fc.assert(
      fc.property(anyWord, (word) => {
        expect(bitsIn(word)).toBe((word >>> 0).toString(2).replaceAll('0', '').length);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the bits of a row', () => {
  it('are those of its eight words', () => {
    const words = Int32Array.from({ length: 3 * BLOCK_WORDS }, (_, k) => (k < 8 ? -1 : k < 16 ? 0 : 5));
    expect([0, 1, 2].map((row) => bitsOfRow(words, row))).toEqual([256, 0, 16]);
  });
});

describe('a bit counter', () => {
  it('sums up the weights of the rows that have a bit, time after time', () => {
    const weight = fc.oneof(fc.nat({ max: 3 }), fc.nat({ max: 2 ** 20 }), fc.constant(0));
    const row = fc.tuple(
      weight,
      fc.array(anyWord, { minLength: BLOCK_WORDS, maxLength: BLOCK_WORDS, size: 'max' }),
    );
    fc.assert(
      fc.property(fc.array(row, { maxLength: 24 }), (rows) => {
        const weights = Int32Array.from(rows, ([one]) => one);
        const words = Int32Array.from(rows.flatMap(([, list]) => list));
        const count = createBitCounter(weights);
        const expected = naiveCounts(words, weights);
        count(words.map((word) => ~word));
        expect(Array.from(count(words))).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  it.each([1, 2, 3, 4, 5, 7, 8, 9, 63, 1000, 1023])(
    'adds up %i rows of weight one, full ones and others',
    (rows) => {
      const weights = new Int32Array(rows).fill(1);
      const full = new Int32Array(rows * BLOCK_WORDS).fill(-1);
      const count = createBitCounter(weights);
      expect(count(full).every((sum) => sum === rows)).toBe(true);
      const words = seededWords(rows, rows);
      expect(Array.from(count(words))).toEqual(naiveCounts(words, weights));
    },
  );

  it('adds up large weights, up to the greatest whole number of 31 bits', () => {
    const next = seededNumbers(5);
    const weights = Int32Array.from({ length: 1900 }, () => next(2 ** 20 + 1));
    const words = seededWords(1900, 6);
    expect(Array.from(createBitCounter(weights)(words))).toEqual(naiveCounts(words, weights));
    const two = createBitCounter(Int32Array.of(2 ** 30, 2 ** 30 - 1));
    expect(two(new Int32Array(2 * BLOCK_WORDS).fill(-1)).every((sum) => sum === 2 ** 31 - 1)).toBe(true);
  });

  it('counts nothing where nothing weighs, or where there are no rows', () => {
    const none = new Int32Array(BLOCK_SIZE);
    expect(createBitCounter(new Int32Array(0))(new Int32Array(0))).toEqual(none);
    expect(createBitCounter(new Int32Array(3))(new Int32Array(3 * BLOCK_WORDS).fill(-1))).toEqual(none);
  });

  it('gives counts that later counts leave alone', () => {
    const count = createBitCounter(Int32Array.of(1));
    const first = count(new Int32Array(BLOCK_WORDS).fill(-1));
    count(new Int32Array(BLOCK_WORDS));
    expect(first.every((sum) => sum === 1)).toBe(true);
  });
});
