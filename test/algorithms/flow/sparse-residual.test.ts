import { expect, it } from 'vitest';
import { longVector, sumWith } from '../../../src/algorithms/flow/long-sum.js';
import { sparseResidual } from '../../../src/algorithms/flow/sparse-residual.js';

/** Two nodes that pass all on to each other but for a leak of the first. */
function pairOf(leak: number, direction: 'onward' | 'back') {
  const weights = direction === 'onward' ? [1, 1 - leak] : [1 - leak, 1];
  return {
    ...{ offsets: Int32Array.of(0, 1, 2), items: Int32Array.of(1, 0), weights: Float64Array.from(weights) },
    ...{ direction, leaks: Float64Array.of(leak, 0), counts: Float64Array.of(1, 1) },
  };
}

it('what is left to pass on is right beside what enters, however much goes round', () => {
  const leak = 2 ** -50;
  const own = Float64Array.of(1, 0);
  const exact = longVector(Float64Array.of(2 ** 50, 2 ** 50 - 1));
  expect(Array.from(sparseResidual(pairOf(leak, 'onward'), own, exact))).toEqual([0, 0]);
  const more = sumWith(exact, 1, longVector(Float64Array.of(2 ** -20, 2 ** -20)));
  expect(Array.from(sparseResidual(pairOf(leak, 'onward'), own, more))).toEqual([0, -(2 ** -70)]);
});

it('going back, what a value lacks is right beside what the node has, however high all values are', () => {
  const leak = 2 ** -50;
  const own = Float64Array.of(1, 0);
  const exact = longVector(Float64Array.of(2 ** 50, 2 ** 50));
  expect(Array.from(sparseResidual(pairOf(leak, 'back'), own, exact))).toEqual([0, 0]);
  const more = sumWith(exact, 1, longVector(Float64Array.of(2 ** -20, 2 ** -20)));
  expect(Array.from(sparseResidual(pairOf(leak, 'back'), own, more))).toEqual([-(2 ** -70), 0]);
});
