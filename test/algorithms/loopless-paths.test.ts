import { describe, expect, it } from 'vitest';
import { looplessPaths } from '../../src/algorithms/loopless-paths.js';

describe('loopless paths', () => {
  it('of a ladder are all ways up, the shortest first, of equal ones the least from the end back', () => {
    // 0 → 1 → 3 and 0 → 2 → 3, with 1 ↔ 2 between them.
    expect([...pathsIn([[1, 2], [2, 3], [1, 3], []], [0], [3])]).toEqual([
      [0, 1, 3],
      [0, 2, 3],
      [0, 2, 1, 3],
      [0, 1, 2, 3],
    ]);
  });

  it('begin and end at one of several, and pass through no other of them', () => {
    expect([...pathsIn([[1], [2], [3], []], [0, 1], [2, 3])]).toEqual([[1, 2]]);
    expect([...pathsIn([[1], [0]], [0], [0])]).toEqual([[0]]);
    expect([...pathsIn([[], [0]], [0], [1])]).toEqual([]);
  });

  it('come one at a time, however many there are', () => {
    // Twenty nodes that all lead to each other have far more paths than could be made.
    const all = Array.from({ length: 20 }, (_, node) => node);
    const edges = all.map((node) => all.filter((other) => other !== node));
    const paths = pathsIn(edges, [0], [19]);
    const lengths = Array.from({ length: 30 }, () => (paths.next().value as number[]).length);
    expect(lengths).toEqual([
      2,
      ...Array.from({ length: 18 }, () => 3),
      ...Array.from({ length: 11 }, () => 4),
    ]);
  });
});

function pathsIn(edges: readonly (readonly number[])[], starts: readonly number[], ends: readonly number[]) {
  return looplessPaths({
    ends,
    levels(closed) {
      const levels = new Int32Array(edges.length);
      const queue = [...starts];
      for (const node of queue) levels[node] = 1;
      for (const node of queue) {
        if (closed.has(node)) continue;
        for (const next of edges[node]!) {
          if (levels[next] !== 0) continue;
          levels[next] = levels[node]! + 1;
          queue.push(next);
        }
      }
      return levels;
    },
    before: (node) => edges.flatMap((row, from) => (row.includes(node) ? [from] : [])),
  });
}
