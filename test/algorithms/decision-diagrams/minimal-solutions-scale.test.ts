import { describe, expect, it } from 'vitest';
import { minimalSolutions } from '../../../src/algorithms/decision-diagrams/minimal-solutions.js';
import { type NetworkNode, networkOfNodes } from '../random-networks.js';

interface Bounds {
  readonly maxSize?: number;
  readonly limit?: number;
}

function solve(nodes: readonly NetworkNode[], bounds: Bounds = {}) {
  const { maxSize = Number.POSITIVE_INFINITY, limit = 1_000_000 } = bounds;
  return minimalSolutions({ ...networkOfNodes(nodes), start: 0, maxSize, limit });
}

/** The first sets, and no more work than they need. */
function take(sets: Iterable<Int32Array>, count: number): number[][] {
  const taken: number[][] = [];
  for (const set of sets) {
    taken.push(Array.from(set));
    if (taken.length === count) break;
  }
  return taken;
}

const leaf = (event: number): NetworkNode => ({ needs: [], failAt: 1, event });
const gate = (needs: readonly number[], failAt = 1): NetworkNode => ({ needs, failAt, event: -1 });
const range = (from: number, count: number) => Array.from({ length: count }, (_, i) => from + i);

/** All of some groups must fail, each of which fails with any of its events; events by `eventAt`. */
function allOfAnyOf(groups: number, each: number, eventAt = (place: number) => place): NetworkNode[] {
  return [
    gate(range(1, groups), groups),
    ...range(0, groups).map((group) => gate(range(groups + 1 + group * each, each))),
    ...range(0, groups * each).map((place) => leaf(eventAt(place))),
  ];
}

/** At least so many of so many events. */
const atLeast = (count: number, of: number) => [gate(range(1, of), count), ...range(0, of).map(leaf)];

describe('minimal solutions of large networks', () => {
  it('of a line of 100,000 nodes are the nodes', () => {
    const length = 100_000;
    const nodes = range(0, length).map(
      (event): NetworkNode => ({ ...leaf(event), needs: [(event + 1) % length] }),
    );
    expect(solve(nodes.with(-1, leaf(length - 1))).counts()).toEqual(new Map([[1, 100_000n]]));
    // The line closed to a ring is one component.
    expect(solve(nodes).counts()).toEqual(new Map([[1, 100_000n]]));
  });

  it('of a component of 100,000 nodes behind an alternative are pairs, each in its turn', () => {
    const size = 100_000;
    const ring = range(0, size).map((event) => ({
      ...leaf(event),
      needs: [3 + ((event + 1) % size), 3 + ((event * 7919 + 13) % size)],
    }));
    const solutions = solve([gate([1, 3], 2), leaf(size), gate([]), ...ring]);
    const sets = [...solutions.sets()];
    expect(sets.length).toBe(size);
    expect(sets.every((set, place) => set[0] === place && set[1] === size)).toBe(true);
  });

  it('of 100,000 alternatives are all of them together', () => {
    const [set] = take(solve(atLeast(100_000, 100_000)).sets(), 1);
    expect(set).toEqual(range(0, 100_000));
  });

  it('of alternatives nested 20,000 deep are the events of all levels', () => {
    const levels = 20_000;
    const nodes = range(0, levels).flatMap((level) => [gate([2 * level + 1, 2 * level + 2], 2), leaf(level)]);
    const solutions = solve([...nodes, leaf(levels)]);
    expect(solutions.counts()).toEqual(new Map([[levels + 1, 1n]]));
  });

  it('of thirty groups of three are 3 to the 30th, the first thousand of which come at once', () => {
    const scattered = solve(allOfAnyOf(30, 3, (place) => (place * 37) % 90));
    expect(scattered.counts()).toEqual(new Map([[30, 3n ** 30n]]));
    expect(take(scattered.sets(), 1000)).toHaveLength(1000);
    const [first, second] = take(solve(allOfAnyOf(30, 3)).sets(), 2);
    expect(first).toEqual(range(0, 30).map((group) => 3 * group));
    expect(second).toEqual(first!.with(-1, 88));
  });

  it('of six groups of six come in order, whatever the numbers of the events', () => {
    const sets = [...solve(allOfAnyOf(6, 6, (place) => (place * 23) % 36)).sets()].map((set) =>
      Array.from(set, (event) => String(event).padStart(2, '0')).join(),
    );
    expect(sets).toHaveLength(6 ** 6);
    expect(sets).toEqual([...new Set(sets)].sort());
  });

  it('of k of n are as many as there are combinations', () => {
    expect(solve(atLeast(9, 20)).counts()).toEqual(new Map([[9, 167_960n]]));
    expect([...solve(atLeast(9, 20)).sets()]).toHaveLength(167_960);
    expect(solve(atLeast(500, 1000)).counts().get(500)).toBe(binomial(1000, 500));
    expect(solve(atLeast(3, 3000)).counts().get(3)).toBe(binomial(3000, 3));
  });

  it('of two thousand gates are as many as their structure says', () => {
    // 500 times: one of two pairs of alternatives of two; any of the 500 fails the start.
    const block = (at: number) => [gate([at + 1, at + 2], 2), gate([at + 3, at + 4]), gate([at + 3, at + 5])];
    const blocks = range(0, 500).flatMap((b) => [
      ...block(1 + 6 * b),
      ...[0, 1, 2].map((leafOf) => leaf(3 * b + leafOf)),
    ]);
    const starts = range(0, 500).map((b) => 1 + 6 * b);
    expect(solve([gate(starts), ...blocks]).counts()).toEqual(
      new Map([
        [1, 500n],
        [2, 500n],
      ]),
    );
    // All of the 500 must fail: each by its one event or by its two, so sizes follow the binomial.
    const counts = solve([gate(starts, 500), ...blocks]).counts();
    expect(counts.get(500)).toBe(1n);
    expect(counts.get(750)).toBe(binomial(500, 250));
    expect([...counts.values()].reduce((sum, count) => sum + count)).toBe(2n ** 500n);
  });

  it('beyond the limit are complete up to a size', () => {
    // Thirty of forty gates, each of which fails with two of its three events out of sixty.
    const nodes = [
      gate(range(1, 40), 30),
      ...range(0, 40).map((g) =>
        gate([41 + ((g * 7) % 60), 41 + ((g * 13 + 5) % 60), 41 + ((g * 29 + 11) % 60)], 2),
      ),
      ...range(0, 60).map(leaf),
    ];
    const solutions = solve(nodes, { limit: 2000 });
    expect(solutions.completeUpTo).toBeLessThan(30);
    for (const set of take(solutions.sets(), 100))
      expect(set.length).toBeLessThanOrEqual(solutions.completeUpTo);
  });
});

function binomial(n: number, k: number): bigint {
  return range(0, k).reduce((product, i) => (product * BigInt(n - i)) / BigInt(i + 1), 1n);
}
