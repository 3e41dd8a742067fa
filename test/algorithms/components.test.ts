import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { componentsOf } from '../../src/algorithms/components.js';
import { adjacencyFrom, longPath, reachOf, relations } from './random-relations.js';

describe('the strongly connected components', () => {
  it('join two nodes exactly when each reaches the other', () => {
    fc.assert(
      fc.property(relations(), (relation) => {
        const { of } = componentsOf(adjacencyFrom(relation));
        const reach = reachOf(relation);
        for (const [one, a] of of.entries()) {
          for (const [other, b] of of.entries()) {
            expect(a === b).toBe(reach[one]!.has(other) && reach[other]!.has(one));
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('are numbered without gaps, those that others lead to first', () => {
    fc.assert(
      fc.property(relations(), (relation) => {
        const { count, of } = componentsOf(adjacencyFrom(relation));
        expect([...new Set(of)].sort((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, k) => k));
        for (const [from, to] of relation.pairs) expect(of[to]).toBeLessThanOrEqual(of[from]!);
      }),
    );
  });

  it('of nodes that no path joins to the rest keep their place among them', () => {
    fc.assert(
      fc.property(relations(), relations(), (one, other) => {
        const shifted = other.pairs.map(([from, to]) => [from + one.nodeCount, to + one.nodeCount] as const);
        const nodeCount = one.nodeCount + other.nodeCount;
        const { of } = componentsOf(adjacencyFrom({ nodeCount, pairs: [...one.pairs, ...shifted] }));
        const last = Math.max(...of.subarray(0, one.nodeCount));
        expect(Math.min(...of.subarray(one.nodeCount))).toBe(last + 1);
      }),
    );
  });

  it('of no nodes are none', () => {
    expect(componentsOf(adjacencyFrom({ nodeCount: 0, pairs: [] }))).toEqual({
      count: 0,
      of: new Int32Array(0),
    });
  });

  it('of a path of a million nodes are a million', () => {
    const { count, of } = componentsOf(longPath(1_000_000, { ring: false }));
    expect(count).toBe(1_000_000);
    expect([of[0], of[999_999]]).toEqual([999_999, 0]);
  });

  it('of a ring of a million nodes are one', () => {
    const { count, of } = componentsOf(longPath(1_000_000, { ring: true }));
    expect(count).toBe(1);
    expect(of.every((component) => component === 0)).toBe(true);
  });
});
