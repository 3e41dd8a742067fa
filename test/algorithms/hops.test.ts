import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hopsFrom } from '../../src/algorithms/hops.js';
import { adjacencyFrom, longPath, type Relation, relations } from './random-relations.js';

/** Hops by relaxing every pair as often as there are nodes (Bellman and Ford). */
function naiveHops({ nodeCount, pairs }: Relation, sources: readonly number[]): number[] {
  const hops = Array.from({ length: nodeCount }, (_, node) =>
    sources.includes(node) ? 0 : Number.POSITIVE_INFINITY,
  );
  for (let round = 0; round < nodeCount; round++) {
    for (const [from, to] of pairs) hops[to] = Math.min(hops[to]!, hops[from]! + 1);
  }
  return hops.map((count) => (count === Number.POSITIVE_INFINITY ? -1 : count));
}

describe('hops', () => {
  it('are the fewest steps from the nearest source, -1 where there is no way', () => {
    fc.assert(
      fc.property(relations(), fc.array(fc.nat(), { maxLength: 4 }), (relation, picks) => {
        const sources = picks.map((pick) => pick % relation.nodeCount);
        const hops = Array.from(hopsFrom(adjacencyFrom(relation), sources));
        expect(hops).toEqual(naiveHops(relation, sources));
      }),
      { numRuns: 300 },
    );
  });

  it('count 0 for a source, given once or twice', () => {
    expect(hopsFrom(longPath(3, { ring: false }), [1, 1])).toEqual(Int32Array.of(-1, 0, 1));
  });

  it('reach the end of a path of a million nodes', () => {
    expect(hopsFrom(longPath(1_000_000, { ring: false }), [0]).at(-1)).toBe(999_999);
  });
});
