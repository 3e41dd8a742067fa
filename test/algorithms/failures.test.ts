import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFailureSimulator } from '../../src/algorithms/failures.js';
import { gatesOf } from '../../src/algorithms/gates.js';
import { type Network, networks } from './random-gates.js';

/** What the definition says, round by round until nothing more fails. */
function naiveFailures({ nodeCount, clauses }: Network, seeds: readonly number[]): Set<number> {
  const failed = new Set(seeds);
  for (let round = 0; round < nodeCount; round++) {
    for (const { node, atLeast, members } of clauses) {
      const working = [...new Set(Array.from(members))].filter((member) => !failed.has(member));
      if (working.length < atLeast) failed.add(node);
    }
  }
  return failed;
}

const seedLists = fc.array(fc.array(fc.nat(), { maxLength: 4 }), { minLength: 1, maxLength: 12 });

describe('a failure simulator', () => {
  it('finds what a plain fixpoint finds, call after call', () => {
    fc.assert(
      fc.property(networks(), seedLists, (network, lists) => {
        const simulate = createFailureSimulator(gatesOf(network.nodeCount, network.clauses));
        for (const list of lists) {
          const seeds = list.map((seed) => seed % network.nodeCount);
          expect(new Set(simulate(seeds))).toEqual(naiveFailures(network, seeds));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('gives each node once, the seeds first in the order they came', () => {
    fc.assert(
      fc.property(networks(), fc.array(fc.nat(), { maxLength: 4 }), (network, list) => {
        const seeds = list.map((seed) => seed % network.nodeCount);
        const found = Array.from(createFailureSimulator(gatesOf(network.nodeCount, network.clauses))(seeds));
        const distinct = [...new Set(seeds)];
        expect(found.slice(0, distinct.length)).toEqual(distinct);
        expect(new Set(found).size).toBe(found.length);
      }),
    );
  });

  it('answers the same after a thousand calls with other seeds', () => {
    // 3 needs two of 0, 1, 2; 4 needs 3; 5 and 6 need each other or 0.
    const simulate = createFailureSimulator(
      gatesOf(7, [
        { node: 3, atLeast: 2, members: [0, 1, 2] },
        { node: 4, atLeast: 1, members: [3] },
        { node: 5, atLeast: 1, members: [6, 0] },
        { node: 6, atLeast: 1, members: [5, 0] },
      ]),
    );
    const first = Array.from({ length: 128 }, (_, bits) => Array.from(simulate(bitsOf(bits))));
    for (let round = 0; round < 8; round++) {
      for (const [bits, expected] of first.entries()) {
        expect(Array.from(simulate(bitsOf(bits)))).toEqual(expected);
      }
    }
    expect(Array.from(simulate([0, 2]))).toEqual([0, 2, 3, 4]);
  });

  it('lets nodes of a cycle survive that can hold each other up, and fails those that cannot', () => {
    const cycle = (atLeast: number) =>
      createFailureSimulator(
        gatesOf(3, [
          { node: 0, atLeast, members: [1, 2] },
          { node: 1, atLeast: 1, members: [0] },
        ]),
      );
    expect(Array.from(cycle(1)([2]))).toEqual([2]);
    expect(Array.from(cycle(2)([2]))).toEqual([2, 0, 1]);
  });

  it('fails nothing without seeds, and takes any iterable', () => {
    const simulate = createFailureSimulator(gatesOf(2, [{ node: 1, atLeast: 1, members: [0] }]));
    expect(simulate([])).toHaveLength(0);
    expect(Array.from(simulate(new Set([0])))).toEqual([0, 1]);
    expect(Array.from(simulate(Int32Array.of(1, 1)))).toEqual([1]);
  });

  it('follows a chain of two hundred thousand nodes', () => {
    const clauses = Array.from({ length: 199_999 }, (_, node) => ({
      ...{ node: node + 1, atLeast: 1 },
      members: [node],
    }));
    const simulate = createFailureSimulator(gatesOf(200_000, clauses));
    expect(simulate([0])).toHaveLength(200_000);
    expect(simulate([199_999])).toHaveLength(1);
  });
});

function bitsOf(bits: number): number[] {
  return [0, 1, 2, 3, 4, 5, 6].filter((node) => Math.floor(bits / 2 ** node) % 2 === 1);
}
