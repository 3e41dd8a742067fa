import fc from 'fast-check';
import { expect, it } from 'vitest';
import { adjacencyOf } from '../../../src/algorithms/adjacency.js';
import { depthFirstOrder } from '../../../src/algorithms/flow/depth-first-order.js';

it('every node comes once, behind all it leads to where there is no circle', () => {
  const pair = fc.tuple(fc.nat({ max: 19 }), fc.nat({ max: 19 }));
  fc.assert(
    fc.property(fc.array(pair, { maxLength: 60 }), (pairs) => {
      const downhill = pairs
        .filter(([from, to]) => from !== to)
        .map((ends) => [...ends].sort((a, b) => b - a));
      const from = downhill.map(([one]) => one!);
      const to = downhill.map(([, other]) => other!);
      const order = Array.from(depthFirstOrder(adjacencyOf(20, from, to)));
      expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, node) => node));
      for (const [k, node] of from.entries()) expect(order.indexOf(to[k]!)).toBeLessThan(order.indexOf(node));
    }),
  );
});

it('a circle is left from its far end, and a long line is not too deep', () => {
  const circle = adjacencyOf(3, [0, 1, 2], [1, 2, 0]);
  expect(Array.from(depthFirstOrder(circle))).toEqual([2, 1, 0]);
  const line = Array.from({ length: 100_000 }, (_, node) => node);
  const order = depthFirstOrder(
    adjacencyOf(
      100_001,
      line,
      line.map((node) => node + 1),
    ),
  );
  expect([order[0], order.at(-1)]).toEqual([100_000, 0]);
});
