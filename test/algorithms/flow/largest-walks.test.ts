import { describe, expect, it } from 'vitest';
import { largestWalks, type WalkSource } from '../../../src/algorithms/flow/largest-walks.js';

/** Nodes with what they have by themselves and as a whole, and edges between them; edge 0 is the one that is asked about. */
function sourceOf(
  own: readonly number[],
  whole: readonly number[],
  edges: ReadonlyArray<readonly [from: number, to: number, weight: number]>,
): WalkSource {
  return {
    own: (node) => own[node]!,
    whole: (node) => whole[node]!,
    edgesInto: (node) => [...edges.keys()].filter((edge) => edges[edge]![1] === node),
    from: (edge) => edges[edge]![0],
    weight: (edge) => edges[edge]![2],
  };
}

/** 1 and 2 serve 0 and each other: 1 ──.5──▶ 0, 2 ──.5──▶ 0, 1 ◀──.5──▶ 2; half of 0 flows along edge 0. */
const ROUND = sourceOf(
  [4, 12, 6],
  [22, 20, 16],
  [
    [0, 9, 0.5],
    [1, 0, 0.5],
    [2, 0, 0.5],
    [1, 2, 0.5],
    [2, 1, 0.5],
  ],
);
const ALL = { limit: 8, least: 0, effort: 1_000 };

describe('the largest walks', () => {
  it('come by what flows along them, round circles as well', () => {
    const { walks, rest, stoppedBy } = largestWalks(ROUND, 0, { ...ALL, limit: 6 });
    expect(walks).toEqual([
      { start: 1, edges: [1, 0], amount: 3 },
      { start: 0, edges: [0], amount: 2 },
      { start: 2, edges: [2, 0], amount: 1.5 },
      { start: 1, edges: [3, 2, 0], amount: 1.5 },
      { start: 2, edges: [4, 1, 0], amount: 0.75 },
      { start: 1, edges: [3, 4, 1, 0], amount: 0.75 },
    ]);
    expect([rest, stoppedBy]).toEqual([11 - 9.5, 'limit']);
  });

  it('stop at a least, and add the rest up', () => {
    const { walks, rest, stoppedBy } = largestWalks(ROUND, 0, { ...ALL, least: 1.5 });
    expect(walks.map(({ amount }) => amount)).toEqual([3, 2, 1.5, 1.5]);
    expect([rest, stoppedBy]).toEqual([3, 'least']);
  });

  it('stop when the search went on long enough', () => {
    const { walks, rest, stoppedBy } = largestWalks(ROUND, 0, { ...ALL, effort: 3 });
    expect([walks, rest, stoppedBy]).toEqual([[], 11, 'effort']);
  });

  it('leave nothing where there are no more', () => {
    const source = sourceOf(
      [1, 2],
      [3, 2],
      [
        [0, 9, 1],
        [1, 0, 1],
        [1, 0, 0],
      ],
    );
    expect(largestWalks(source, 0, ALL)).toEqual({
      walks: [
        { start: 1, edges: [1, 0], amount: 2 },
        { start: 0, edges: [0], amount: 1 },
      ],
      rest: 0,
      stoppedBy: null,
    });
  });

  it('do not hold a node that has nothing by itself', () => {
    const source = sourceOf(
      [0, 2],
      [2, 2],
      [
        [0, 9, 1],
        [1, 0, 1],
      ],
    );
    expect(largestWalks(source, 0, ALL).walks).toEqual([{ start: 1, edges: [1, 0], amount: 2 }]);
  });
});
