import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importancesOf } from '../../../src/algorithms/decision-diagrams/importance.js';
import { createReliability } from '../../../src/algorithms/decision-diagrams/reliability.js';
import { type NetworkNode, networkNodes, networkOfNodes, workingByTrial } from '../random-networks.js';

const EVENTS = 7;
const LIMIT = 100_000;

/** Probabilities of all events, some of them sure. */
const probabilities = fc
  .array(fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true })), {
    minLength: EVENTS,
    maxLength: EVENTS,
  })
  .map((list) => Float64Array.from(list));

/** Networks in which any need may suffice, and others where most nodes can spare something. */
const networks = fc.oneof(
  networkNodes(10, EVENTS),
  networkNodes(12, EVENTS).map((nodes) =>
    nodes.map((node) => ({ ...node, failAt: Math.max(2, node.failAt) })),
  ),
);

function reliability(nodes: readonly NetworkNode[], works: Float64Array, limit = LIMIT) {
  return createReliability({ ...networkOfNodes(nodes), works, limit })(0);
}

describe('the probability that a node works', () => {
  it('is that of all sets of events taken together, cycles and shared events included', () => {
    fc.assert(
      fc.property(networks, probabilities, (nodes, works) => {
        const { lower, upper, isExact } = reliability(nodes, works);
        expect(isExact).toBe(true);
        expect(lower).toBe(upper);
        expect(lower).toBeCloseTo(workingByTrial(nodes, works), 12);
        expect(lower >= 0 && lower <= 1 && !Object.is(lower, -0)).toBe(true);
      }),
      { numRuns: 1500 },
    );
  });

  it('lies between its bounds, whatever the limit', () => {
    fc.assert(
      fc.property(networks, probabilities, fc.integer({ min: 1, max: 12 }), (nodes, works, limit) => {
        const { lower, upper } = reliability(nodes, works, limit);
        const exact = workingByTrial(nodes, works);
        expect(lower).toBeLessThanOrEqual(exact + 1e-12);
        expect(upper).toBeGreaterThanOrEqual(exact - 1e-12);
        expect(lower >= 0 && lower <= upper && upper <= 1).toBe(true);
      }),
      { numRuns: 1500 },
    );
  });

  it('has narrower bounds the more minimal sets are within the limit', () => {
    const width = (limit: number) => {
      const { lower, upper, isExact } = reliability(grid(7), new Float64Array(49).fill(0.999), limit);
      expect(isExact).toBe(false);
      return upper - lower;
    };
    expect(width(1)).toBeGreaterThan(0.04);
    expect(width(500)).toBeLessThan(0.002);
    expect(width(1000)).toBeLessThan(0.000_01);
  });
});

describe('the importance of events', () => {
  const importances = (nodes: readonly NetworkNode[], works: Float64Array) =>
    importancesOf({ ...networkOfNodes(nodes), works, limit: LIMIT }, 0)!;

  it('is what the probability changes by when the event is sure to occur or not to', () => {
    fc.assert(
      fc.property(networks, probabilities, (nodes, works) => {
        const { birnbaum, fails } = importances(nodes, works);
        expect(fails).toBeCloseTo(1 - workingByTrial(nodes, works), 12);
        for (let event = 0; event < EVENTS; event++) {
          const change =
            workingByTrial(nodes, works.with(event, 1)) - workingByTrial(nodes, works.with(event, 0));
          expect(birnbaum.get(event) ?? 0).toBeCloseTo(change, 12);
        }
        for (const found of [fails, ...birnbaum.values()])
          expect(found >= 0 && found <= 1 && !Object.is(found, -0)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('is the slope of the probability, by finite differences', () => {
    const inside = fc.array(fc.double({ min: 0.1, max: 0.9, noNaN: true }), {
      minLength: EVENTS,
      maxLength: EVENTS,
    });
    fc.assert(
      fc.property(networks, inside, (nodes, list) => {
        const works = Float64Array.from(list);
        const { birnbaum } = importances(nodes, works);
        const at = (event: number, step: number) =>
          reliability(nodes, works.with(event, works[event]! + step)).lower;
        for (let event = 0; event < EVENTS; event++) {
          const slope = (at(event, 1e-3) - at(event, -1e-3)) / 2e-3;
          expect(birnbaum.get(event) ?? 0).toBeCloseTo(slope, 9);
        }
      }),
      { numRuns: 300 },
    );
  });
});

/** Node 0 fails when two events do that stand in one row or one column of a square of events. */
function grid(size: number): NetworkNode[] {
  const lines = Array.from({ length: 2 * size }, (_, line) => line);
  const leafOf = (row: number, column: number) => 1 + 2 * size + row * size + column;
  const along = (line: number, k: number) => (line < size ? leafOf(line, k) : leafOf(k, line - size));
  return [
    { needs: lines.map((line) => line + 1), failAt: 1, event: -1 },
    ...lines.map((line) => ({
      needs: Array.from({ length: size }, (_, k) => along(line, k)),
      failAt: 2,
      event: -1,
    })),
    ...Array.from({ length: size * size }, (_, event) => ({ needs: [], failAt: 1, event })),
  ];
}
