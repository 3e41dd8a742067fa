import { describe, expect, it } from 'vitest';
import { cellAt, coded, flags, numbers } from '../../src/tables/blocks.js';
import { joinVectors } from '../../src/tables/join-vectors.js';
import type { Vector } from '../../src/tables/table.js';

/** All cells of a vector that holds so many. */
function cellsOf(vector: Vector, length: number): unknown[] {
  return Array.from({ length }, (_, at) => cellAt(vector, at));
}

function list(offsets: number[], items: Vector, valid?: number[]): Vector {
  return {
    kind: 'list',
    offsets: Int32Array.from(offsets),
    items,
    ...(valid && { valid: Uint8Array.from(valid) }),
  };
}

describe('one piece', () => {
  it('is a view of the vector', () => {
    const codes = Int32Array.of(0, 1, -1, 0);
    const joined = joinVectors([{ vector: coded(codes, ['a', 'b']), from: 1, to: 3 }]);
    expect(joined).toEqual(coded(Int32Array.of(1, -1), ['a', 'b']));
    expect(joined.kind === 'dictionary' && joined.codes.buffer).toBe(codes.buffer);
  });

  it('keeps the part of its mask', () => {
    const vector: Vector = {
      kind: 'boolean',
      values: Uint8Array.of(1, 0, 1),
      valid: Uint8Array.of(1, 0, 1),
    };
    expect(joinVectors([{ vector, from: 1, to: 3 }])).toEqual({
      ...{ kind: 'boolean', values: Uint8Array.of(0, 1) },
      valid: Uint8Array.of(0, 1),
    });
  });

  it('of lists counts its items from the first of them', () => {
    const vector = list([0, 2, 2, 3, 5], numbers(Int32Array.of(1, 2, 3, 4, 5)), [1, 0, 1, 1]);
    const joined = joinVectors([{ vector, from: 1, to: 4 }]);
    expect(joined).toEqual(list([0, 0, 1, 3], numbers(Int32Array.of(3, 4, 5)), [0, 1, 1]));
    expect(vector).toEqual(list([0, 2, 2, 3, 5], numbers(Int32Array.of(1, 2, 3, 4, 5)), [1, 0, 1, 1]));
  });

  it('of no values is empty', () => {
    const vector = list([0, 2], coded(Int32Array.of(0, 0), ['a']));
    expect(joinVectors([{ vector, from: 1, to: 1 }])).toEqual(list([0], coded(Int32Array.of(), ['a'])));
  });
});

describe('several pieces', () => {
  it('of one dictionary keep it', () => {
    const dictionary = ['a', 'b'];
    const vector = coded(Int32Array.of(0, 1, -1), dictionary);
    const joined = joinVectors([
      { vector, from: 1, to: 3 },
      { vector: coded(Int32Array.of(0), dictionary), from: 0, to: 1 },
    ]);
    expect(joined).toEqual(coded(Int32Array.of(1, -1, 0), dictionary));
    expect(joined.kind === 'dictionary' && joined.dictionary).toBe(dictionary);
  });

  it('of several dictionaries get one of the values they have, each once', () => {
    const joined = joinVectors([
      { vector: coded(Int32Array.of(1, -1), ['unused', 'a']), from: 0, to: 2 },
      { vector: coded(Int32Array.of(0, 1), ['b', 'a']), from: 0, to: 2 },
    ]);
    expect(joined).toEqual(coded(Int32Array.of(0, -1, 1, 0), ['a', 'b']));
  });

  it('of whole numbers stay whole, and others make all of them floating', () => {
    const whole = { vector: numbers(Int32Array.of(1, 2)), from: 0, to: 2 };
    const half = { vector: numbers(Float64Array.of(0.5)), from: 0, to: 1 };
    expect(joinVectors([whole, whole])).toEqual(numbers(Int32Array.of(1, 2, 1, 2)));
    expect(joinVectors([whole, half])).toEqual(numbers(Float64Array.of(1, 2, 0.5)));
    expect(joinVectors([half, whole])).toEqual(numbers(Float64Array.of(0.5, 1, 2)));
  });

  it('with and without a mask get one', () => {
    const masked: Vector = { kind: 'number', values: Int32Array.of(0, 7), valid: Uint8Array.of(0, 1) };
    const plain = numbers(Int32Array.of(3));
    const joined = joinVectors([
      { vector: plain, from: 0, to: 1 },
      { vector: masked, from: 0, to: 2 },
      { vector: plain, from: 0, to: 1 },
    ]);
    expect(cellsOf(joined, 4)).toEqual([3, null, 7, 3]);
    const booleans = joinVectors([
      { vector: flags(Uint8Array.of(1)), from: 0, to: 1 },
      { vector: { kind: 'boolean', values: Uint8Array.of(0), valid: Uint8Array.of(0) }, from: 0, to: 1 },
    ]);
    expect(cellsOf(booleans, 2)).toEqual([true, null]);
  });

  it('of lists join their items, of several dictionaries and none', () => {
    const joined = joinVectors([
      { vector: list([0, 1, 3], coded(Int32Array.of(0, 1, 0), ['a', 'b'])), from: 1, to: 2 },
      { vector: list([0, 0], coded(Int32Array.of(), [])), from: 0, to: 1 },
      { vector: list([0, 0, 1], coded(Int32Array.of(0), ['c']), [0, 1]), from: 0, to: 2 },
    ]);
    expect(cellsOf(joined, 4)).toEqual([['b', 'a'], [], null, ['c']]);
  });

  it('of lists of lists too', () => {
    const inner = list([0, 1, 3], numbers(Int32Array.of(1, 2, 3)));
    const vector = list([0, 2, 2], inner);
    const joined = joinVectors([
      { vector, from: 0, to: 2 },
      { vector, from: 0, to: 1 },
    ]);
    expect(cellsOf(joined, 3)).toEqual([[[1], [2, 3]], [], [[1], [2, 3]]]);
  });

  it('leave the vectors they are made of alone', () => {
    const first = numbers(Int32Array.of(1, 2));
    const joined = joinVectors([
      { vector: first, from: 0, to: 2 },
      { vector: first, from: 0, to: 2 },
    ]);
    if (joined.kind !== 'number') throw new Error(joined.kind);
    joined.values[0] = 9;
    expect(first).toEqual(numbers(Int32Array.of(1, 2)));
  });
});
