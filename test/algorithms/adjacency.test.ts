import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adjacencyOf, reversed, rowOf } from '../../src/algorithms/adjacency.js';
import { adjacencyFrom, listsOf, relations } from './random-relations.js';

describe('an adjacency', () => {
  it('sorts pairs into rows and keeps their order inside a row', () => {
    const adjacency = adjacencyOf(4, [2, 0, 2, 3, 2], [9, 1, 7, 0, 9]);
    expect(listsOf(adjacency)).toEqual([[1], [], [9, 7, 9], [0]]);
    expect(adjacency.offsets).toEqual(Int32Array.of(0, 1, 1, 4, 5));
  });

  it('holds no rows, or empty ones', () => {
    expect(listsOf(adjacencyOf(0, [], []))).toEqual([]);
    expect(listsOf(adjacencyOf(3, [], []))).toEqual([[], [], []]);
  });

  it('gives a row as a view, not as a copy', () => {
    const adjacency = adjacencyOf(2, [1, 0, 1], [4, 5, 6]);
    expect(rowOf(adjacency, 1).buffer).toBe(adjacency.items.buffer);
    expect(rowOf(adjacency, 1)).toEqual(Int32Array.of(4, 6));
  });

  it('holds every pair in its row, in the order in which the pairs came', () => {
    fc.assert(
      fc.property(relations(), (relation) => {
        for (const [row, items] of listsOf(adjacencyFrom(relation)).entries()) {
          expect(items).toEqual(relation.pairs.filter(([from]) => from === row).map(([, to]) => to));
        }
      }),
    );
  });
});

describe('a reversed adjacency', () => {
  it('holds every pair the other way round, ascending inside a row', () => {
    fc.assert(
      fc.property(relations(), (relation) => {
        for (const [row, items] of listsOf(reversed(adjacencyFrom(relation))).entries()) {
          const sources = relation.pairs.filter(([, to]) => to === row).map(([from]) => from);
          expect(items).toEqual(sources.sort((a, b) => a - b));
        }
      }),
    );
  });

  it('reversed again is the first one with its rows ascending', () => {
    fc.assert(
      fc.property(relations(), (relation) => {
        const adjacency = adjacencyFrom(relation);
        const ascending = listsOf(adjacency).map((items) => items.sort((a, b) => a - b));
        expect(listsOf(reversed(reversed(adjacency)))).toEqual(ascending);
      }),
    );
  });

  it('has as many rows as it is told, where rows and items are numbers of different things', () => {
    const wide = adjacencyOf(2, [0, 0, 1], [3, 1, 3]);
    expect(listsOf(reversed(wide, 5))).toEqual([[], [0], [], [0, 1], []]);
    expect(listsOf(reversed(reversed(wide, 5), 2))).toEqual([[1, 3], [3]]);
  });
});
