import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FlowNetwork, flowNetworkOf } from '../../../src/algorithms/flow/flow-network.js';
import { createFlowSolver } from '../../../src/algorithms/flow/solve-flow.js';
import { gauss } from '../../reference/cost.js';

type Edge = readonly [from: number, to: number, weight: number];

function networkOf(count: number, edges: readonly Edge[]): FlowNetwork {
  const kept = new Float64Array(count).fill(1);
  for (const [from, , weight] of edges) kept[from]! -= weight;
  return flowNetworkOf(
    {
      from: Int32Array.from(edges, ([from]) => from),
      to: Int32Array.from(edges, ([, to]) => to),
      weights: Float64Array.from(edges, ([, , weight]) => weight),
    },
    kept.map((share) => (share < 1e-12 ? 0 : share)),
  );
}

function solved(count: number, edges: readonly Edge[], own: readonly number[], direction: 'onward' | 'back') {
  return Array.from(
    createFlowSolver(networkOf(count, edges), direction).solve(Float64Array.from(own)).values,
  );
}

/** x = own + Pᵀx or x = own + Px, as a full matrix. */
function byElimination(count: number, edges: readonly Edge[], own: readonly number[], direction: string) {
  const matrix = Array.from({ length: count }, (_, i) => own.map((__, j) => (i === j ? 1 : 0)));
  for (const [from, to, weight] of edges) {
    if (direction === 'onward') matrix[to]![from]! -= weight;
    else matrix[from]![to]! -= weight;
  }
  return gauss(matrix, own)!;
}

/** Networks of up to 30 nodes in which every node leaks at least a tenth. */
const leaking = fc
  .tuple(
    fc.integer({ min: 2, max: 30 }),
    fc.array(fc.tuple(fc.nat(), fc.nat(), fc.integer({ min: 0, max: 9 })), { maxLength: 120, size: 'max' }),
  )
  .map(([count, seeds]) => {
    const arrows = seeds.map(([from, step, weight]) => {
      const start = from % count;
      return [start, (start + 1 + (step % (count - 1))) % count, weight] as const;
    });
    const sums = arrows.reduce(
      (all, [from, , weight]) => all.with(from, all[from]! + weight),
      Array.from({ length: count }, () => 0),
    );
    const edges = arrows.map(([from, to, weight]): Edge => [from, to, (0.9 * weight) / (sums[from] || 1)]);
    return { count, edges, own: Array.from({ length: count }, (_, node) => (node * 37) % 11) };
  });

/** A circle that a thousandth leaves at every node, with a second way from each. */
function tangle(count: number): Edge[] {
  return Array.from({ length: count }, (_, node): Edge[] => [
    [node, (node + 1) % count, 0.6],
    [node, (node * 7 + 3) % count, 0.399],
  ]).flat();
}

/** A circle with three ways across from every node, of which one alone leaks, to one node more; 100 enter at every node. */
function slowlyLeaking(count: number, leak: number) {
  const left = (node: number) => (node === 0 ? 1 - leak : 1);
  const edges = Array.from({ length: count }, (_, node): Edge[] =>
    [1, 7, 31, 101].map((step, k) => [
      node,
      (node * (k === 0 ? 1 : step) + step) % count,
      (left(node) * (5 - k)) / 14,
    ]),
  ).flat();
  const all: Edge[] = [...edges, [0, count, leak]];
  const network = flowNetworkOf(
    {
      from: Int32Array.from(all, ([from]) => from),
      to: Int32Array.from(all, ([, to]) => to),
      weights: Float64Array.from(all, ([, , weight]) => weight),
    },
    new Float64Array(count + 1).fill(1, count),
  );
  return { network, own: new Float64Array(count + 1).fill(100, 0, count) };
}

describe('a flow', () => {
  it.each(['onward', 'back'] as const)('%s is what a full matrix comes to', (direction) => {
    fc.assert(
      fc.property(leaking, fc.constantFrom(0, 3, 128), ({ count, edges, own }, small) => {
        const solver = createFlowSolver(networkOf(count, edges), direction, { small });
        const { values } = solver.solve(Float64Array.from(own));
        const expected = byElimination(count, edges, own, direction);
        for (const [node, value] of values.entries()) expect(value).toBeCloseTo(expected[node]!, 9);
      }),
      { numRuns: 300 },
    );
  });

  it('of two sectors is Leontief’s inverse of R. Miller and P. Blair', () => {
    // Z = [[150, 500], [200, 100]], x = [1000, 2000]: A = [[.15, .25], [.20, .05]].
    const edges: Edge[] = [
      [0, 0, 0.15],
      [0, 1, 0.25],
      [1, 0, 0.2],
      [1, 1, 0.05],
    ];
    const columns = [
      [1, 0],
      [0, 1],
    ].map((unit) => solved(2, edges, unit, 'back').map((value) => Number(value.toFixed(4))));
    expect(columns).toEqual([
      [1.2541, 0.264],
      [0.33, 1.1221],
    ]);
  });

  it('goes round a circle that nearly nothing leaves as often as it must', () => {
    const leak = 2 ** -40;
    const edges: Edge[] = [
      [0, 1, 1],
      [1, 0, 1 - leak],
      [1, 2, leak],
    ];
    const network = { ...networkOf(3, edges), kept: Float64Array.of(0, 0, 1) };
    const { values } = createFlowSolver(network, 'onward').solve(Float64Array.of(1, 0, 0));
    expect(Array.from(values)).toEqual([2 ** 40, 2 ** 40, 1]);
  });

  it('has no value in a closed circle that it enters, and 0 in one that it does not', () => {
    const edges: Edge[] = [
      [0, 1, 0.5],
      [1, 2, 1],
      [2, 1, 1],
      [3, 4, 1],
      [4, 3, 1],
    ];
    const solver = createFlowSolver(networkOf(5, edges), 'onward');
    const { values, blockedBy } = solver.solve(Float64Array.of(8, 0, 0, 0, 0));
    expect(Array.from(values)).toEqual([8, Number.NaN, Number.NaN, 0, 0]);
    expect(Array.from(blockedBy, (component) => component !== -1)).toEqual([false, true, true, false, false]);
    expect(Array.from(solver.members(blockedBy[1]!))).toEqual([1, 2]);
    expect([1, 3].map((node) => solver.isClosed(solver.componentOf[node]!))).toEqual([true, true]);
    expect(solver.isClosed(solver.componentOf[0]!)).toBe(false);
  });

  it('going back has none in all that leads to a closed circle, of several to the one with the least node', () => {
    const edges: Edge[] = [
      [0, 3, 0.5],
      [0, 1, 0.5],
      [1, 2, 1],
      [2, 1, 1],
      [3, 4, 1],
      [4, 3, 1],
      [5, 0, 0.25],
      [6, 3, 0.5],
    ];
    const solver = createFlowSolver(networkOf(8, edges), 'back');
    const { values, blockedBy } = solver.solve(new Float64Array(8).fill(1));
    expect(Array.from(values.subarray(7))).toEqual([1]);
    const blockers = Array.from(blockedBy.subarray(0, 7), (part) => solver.members(part)[0]);
    expect(blockers).toEqual([1, 1, 1, 3, 3, 1, 3]);
  });

  it('through a large circle comes to an end, and tells how', () => {
    const count = 2_000;
    const edges = tangle(count);
    const solver = createFlowSolver(networkOf(count, edges), 'onward');
    const { values, iterations, residual } = solver.solve(new Float64Array(count).fill(1));
    const leaving = values.reduce((sum, value) => sum + value * 0.001, 0);
    expect(leaving).toBeCloseTo(count, 6);
    expect(iterations).toBeGreaterThan(0);
    expect(residual).toBeLessThanOrEqual(1e-12);
  });

  it('whose iteration does not end has no value there, and goes on as if nothing left there', () => {
    const count = 300;
    const edges: Edge[] = [...tangle(count), [5, count, 0.001]];
    const network = networkOf(count + 1, edges);
    const solver = createFlowSolver(network, 'onward', { maxIterations: 1, middling: 0 });
    const { values, blockedBy, iterations, residual } = solver.solve(new Float64Array(count + 1).fill(1));
    expect(values.subarray(0, count).every(Number.isNaN)).toBe(true);
    expect([values[count], blockedBy[count]]).toEqual([1, -1]);
    expect([iterations, residual > 1e-12]).toEqual([1, true]);
    expect(solver.isClosed(blockedBy[0]!)).toBe(false);
  });

  it.each([
    [129, 1e-5],
    [129, 1e-16],
    [2_000, 1e-3],
    [2_000, 1e-9],
    [2_000, 1e-14],
    [20_000, 1e-9],
  ])('of %i nodes of which one leaks %d leaves altogether, and its values are right', (count, leak) => {
    const { network, own } = slowlyLeaking(count, leak);
    const onward = createFlowSolver(network, 'onward').solve(own);
    expect(onward.values[count]! / (100 * count)).toBeCloseTo(1, 12);
    expect(onward.residual).toBeLessThanOrEqual(1e-13);
    const reaching = createFlowSolver(network, 'back').solve(new Float64Array(count + 1).fill(leak, 0, 1));
    for (const value of reaching.values.subarray(0, count)) expect(value).toBeCloseTo(1, 11);
    expect(reaching.residual).toBeLessThanOrEqual(1e-13);
  });

  it.each(['onward', 'back'] as const)('that leaks slowly is, %s, what elimination comes to', (direction) => {
    const { network, own } = slowlyLeaking(300, 1e-7);
    const [iterated, eliminated] = [{}, { small: 300 }].map(
      (effort) => createFlowSolver(network, direction, effort).solve(own).values,
    );
    for (const [node, value] of iterated!.subarray(0, 300).entries())
      expect(value / eliminated![node]!).toBeCloseTo(1, 11);
  });

  it('of a middling circle whose iteration does not end is found by elimination', () => {
    const count = 600;
    const edges = [0, 1, 2].flatMap((part): Edge[] =>
      Array.from({ length: 200 }, (_, node): Edge[] => {
        const [at, onward] = [part * 200 + node, part * 200 + ((node + 1) % 200)];
        const away = node === 0 ? 1e-9 : 0;
        const next = [at, (at + 200) % count, away] as const;
        return [[at, onward, 0.6 - away], next, [at, part * 200 + ((node * 7 + 3) % 200), 0.4]];
      }).flat(),
    );
    edges[0] = [0, 1, 0.5 - 1e-9];
    const network = networkOf(count + 1, [...edges, [0, count, 0.1]]);
    const { values, iterations, residual } = createFlowSolver(network, 'onward', { maxIterations: 9 }).solve(
      new Float64Array(count + 1).fill(1, 0, count),
    );
    expect(values[count]! / count).toBeCloseTo(1, 13);
    expect([iterations, residual]).toEqual([9, 0]);
  });

  it('of the largest numbers there are stays in their range', () => {
    const edges: Edge[] = [
      [0, 1, 1],
      [1, 0, 0.5],
      [1, 2, 0.5],
    ];
    const most = Number.MAX_VALUE;
    expect(solved(3, edges, [most, most, most], 'onward')).toEqual([most, most, most]);
  });
});
