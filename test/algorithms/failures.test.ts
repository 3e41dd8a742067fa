import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFailureSimulator } from '../../src/algorithms/failures.js';
import { networkOf } from '../../src/algorithms/network.js';
import { longPath } from './random-relations.js';
import { naiveFailures, networkFrom, networks } from './random-thresholds.js';

const seedLists = fc.array(fc.array(fc.nat(), { maxLength: 4 }), { minLength: 1, maxLength: 12 });

function simulatorOf(needs: number[][], failAt: number[]) {
  return createFailureSimulator(networkFrom({ needs, failAt }));
}

describe('a failure simulator', () => {
  it('finds what a plain fixpoint finds, call after call', () => {
    fc.assert(
      fc.property(networks(), seedLists, (network, lists) => {
        const simulate = createFailureSimulator(networkFrom(network));
        for (const list of lists) {
          const seeds = list.map((seed) => seed % network.needs.length);
          expect(new Set(simulate(seeds))).toEqual(naiveFailures(network, seeds));
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('gives each node once, the seeds first in the order they came', () => {
    fc.assert(
      fc.property(networks(), fc.array(fc.nat(), { maxLength: 4 }), (network, list) => {
        const seeds = list.map((seed) => seed % network.needs.length);
        const found = Array.from(createFailureSimulator(networkFrom(network))(seeds));
        const distinct = [...new Set(seeds)];
        expect(found.slice(0, distinct.length)).toEqual(distinct);
        expect(new Set(found).size).toBe(found.length);
      }),
    );
  });

  it('answers the same after a thousand calls with other seeds', () => {
    // 3 needs two of 0, 1, 2; 4 needs 3; 5 and 6 need each other or 0.
    const simulate = simulatorOf([[], [], [], [0, 1, 2], [3], [6, 0], [5, 0]], [1, 1, 1, 2, 1, 2, 2]);
    const first = Array.from({ length: 128 }, (_, bits) => Array.from(simulate(bitsOf(bits))));
    for (let round = 0; round < 8; round++) {
      for (const [bits, expected] of first.entries()) {
        expect(Array.from(simulate(bitsOf(bits)))).toEqual(expected);
      }
    }
    expect(Array.from(simulate([0, 2]))).toEqual([0, 2, 3, 4]);
  });

  it('lets nodes of a cycle survive that can hold each other up, and fails those that cannot', () => {
    const cycle = (failAt: number) => simulatorOf([[1, 2], [0], []], [failAt, 1, 1]);
    expect(Array.from(cycle(2)([2]))).toEqual([2]);
    expect(Array.from(cycle(1)([2]))).toEqual([2, 0, 1]);
  });

  it('never fails a node for want of others that can spare more than it needs', () => {
    expect(Array.from(simulatorOf([[1, 2], [], []], [3, 1, 1])([1, 2]))).toEqual([1, 2]);
  });

  it('fails nothing without seeds, and takes any iterable', () => {
    const simulate = simulatorOf([[], [0]], [1, 1]);
    expect(simulate([])).toHaveLength(0);
    expect(Array.from(simulate(new Set([0])))).toEqual([0, 1]);
    expect(Array.from(simulate(Int32Array.of(1, 1)))).toEqual([1]);
  });

  it('follows a line of two hundred thousand nodes', () => {
    const line = networkOf(longPath(200_000, { ring: false }), new Int32Array(200_000).fill(1));
    const simulate = createFailureSimulator(line);
    expect(simulate([199_999])).toHaveLength(200_000);
    expect(simulate([0])).toHaveLength(1);
  });
});

function bitsOf(bits: number): number[] {
  return [0, 1, 2, 3, 4, 5, 6].filter((node) => Math.floor(bits / 2 ** node) % 2 === 1);
}
