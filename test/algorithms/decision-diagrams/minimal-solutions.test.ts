import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minimalSolutions } from '../../../src/algorithms/decision-diagrams/minimal-solutions.js';
import { minimalSetsByTrial, type NetworkNode, networkNodes, networkOfNodes } from '../random-networks.js';

interface Bounds {
  readonly maxSize?: number;
  readonly limit?: number;
}

function solve(nodes: readonly NetworkNode[], bounds: Bounds = {}) {
  const { maxSize = Number.POSITIVE_INFINITY, limit = 1_000_000 } = bounds;
  return minimalSolutions({ ...networkOfNodes(nodes), start: 0, maxSize, limit });
}

function setsOf(nodes: readonly NetworkNode[], bounds: Bounds = {}): number[][] {
  return Array.from(solve(nodes, bounds).sets(), (set) => Array.from(set));
}

describe('minimal solutions', () => {
  it('are those that trying all sets finds, in the same order', () => {
    fc.assert(
      fc.property(networkNodes(), (nodes) => {
        expect(setsOf(nodes)).toEqual(minimalSetsByTrial(nodes));
      }),
      { numRuns: 3000 },
    );
  });

  it('are those that trying all sets finds where alternatives make cycles', () => {
    fc.assert(
      fc.property(networkNodes(14, 8), (nodes) => {
        const twofold = nodes.map((node) => ({ ...node, failAt: Math.max(2, node.failAt) }));
        expect(setsOf(twofold)).toEqual(minimalSetsByTrial(twofold));
      }),
      { numRuns: 1000 },
    );
  });

  it('are counted as they are listed', () => {
    fc.assert(
      fc.property(networkNodes(14, 9), (nodes) => {
        const sets = setsOf(nodes);
        const sizes = [...new Set(sets.map((set) => set.length))];
        const expected = sizes.map((size) => [
          size,
          BigInt(sets.filter((set) => set.length === size).length),
        ]);
        expect([...solve(nodes).counts()]).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  it('up to a size are the smaller ones of all, and tell whether there are others', () => {
    fc.assert(
      fc.property(networkNodes(12, 8), fc.integer({ min: 1, max: 4 }), (nodes, maxSize) => {
        const all = minimalSetsByTrial(nodes);
        const { completeUpTo } = solve(nodes, { maxSize });
        expect(setsOf(nodes, { maxSize })).toEqual(all.filter((set) => set.length <= maxSize));
        expect([maxSize, Number.POSITIVE_INFINITY]).toContain(completeUpTo);
        if (all.some((set) => set.length > maxSize)) expect(completeUpTo).toBe(maxSize);
      }),
      { numRuns: 500 },
    );
  });

  it('within any limit are all sets up to the size they say, and no others', () => {
    let incomplete = 0;
    fc.assert(
      fc.property(networkNodes(14, 9), fc.integer({ min: 0, max: 20 }), (nodes, limit) => {
        const all = minimalSetsByTrial(nodes);
        const { completeUpTo } = solve(nodes, { limit });
        const sets = setsOf(nodes, { limit });
        if (completeUpTo !== Number.POSITIVE_INFINITY) incomplete++;
        const known = all.filter((set) => set.length <= completeUpTo);
        expect(sets).toEqual(known);
      }),
      { numRuns: 2000 },
    );
    expect(incomplete).toBeGreaterThan(50);
  });
});
