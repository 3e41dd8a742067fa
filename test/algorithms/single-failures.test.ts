import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adjacencyOf } from '../../src/algorithms/adjacency.js';
import { createClosureSearch } from '../../src/algorithms/closure-of-one.js';
import { createFailureSimulator } from '../../src/algorithms/failures.js';
import { type Network, networkOf } from '../../src/algorithms/network.js';
import { singleFailuresOf } from '../../src/algorithms/single-failures.js';
import { longPath, seededNumbers } from './random-relations.js';
import { naiveFailures, networkFrom, networks, type PlainNetwork } from './random-thresholds.js';
import { simulated, stoppersOf } from './stoppers.js';

function bySimulator(network: Network): string[] {
  const simulate = createFailureSimulator(network);
  return simulated(network.failAt.length, (node) => simulate([node]));
}

/** Holds the law on networks in which each node stands for what an arbitrary network makes of it. */
function eachNetwork(arbitrary: fc.Arbitrary<PlainNetwork>, numRuns: number): void {
  fc.assert(
    fc.property(arbitrary, (plain) => {
      const stoppers = stoppersOf(singleFailuresOf(networkFrom(plain)));
      expect(stoppers).toEqual(simulated(plain.needs.length, (node) => naiveFailures(plain, [node])));
    }),
    { numRuns },
  );
}

/** A network of some nodes, some of which can spare what they need, by a plain generator. */
function seededNetwork(nodeCount: number, seed: number, { most = 4, isAcyclic = false } = {}): Network {
  const next = seededNumbers(seed);
  const needs = Array.from({ length: nodeCount }, (_, node) => {
    const below = isAcyclic ? node : nodeCount;
    return [...new Set(Array.from({ length: next(most + 1) }, () => next(Math.max(1, below))))].filter(
      (need) => need !== node,
    );
  });
  const failAt = needs.map((row) => (next(3) === 0 || row.length === 0 ? 1 : 1 + next(row.length)));
  return networkFrom({ needs, failAt });
}

describe('the single failures of a network', () => {
  it('lead from a node to exactly those that stop it by failing alone', () => {
    eachNetwork(networks(), 3000);
  });

  it('do so in dense little networks, full of circles', () => {
    eachNetwork(networks(6, 6), 3000);
  });

  it('do so where every node can spare something', () => {
    const sparing = networks(9).map(({ needs, failAt }) => ({
      needs,
      failAt: failAt.map((count, node) => (needs[node]!.length > 1 ? Math.max(2, count) : count)),
    }));
    eachNetwork(sparing, 2000);
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('agree with the simulator on a network of 300 nodes, seed %i', (seed) => {
    for (const isAcyclic of [false, true]) {
      for (const most of [2, 3, 6]) {
        const network = seededNetwork(300, seed * 31 + most, { most, isAcyclic });
        expect(stoppersOf(singleFailuresOf(network))).toEqual(bySimulator(network));
      }
    }
  });

  it('of some nodes that are asked for are those of all, as far as these nodes go', () => {
    fc.assert(
      fc.property(networks(), fc.infiniteStream(fc.boolean()), (plain, coins) => {
        const isAsked = Uint8Array.from(plain.needs, () => (coins.next().value ? 1 : 0));
        const network = networkFrom(plain);
        const asked = (node: number) => isAsked[node] === 1;
        expect(stoppersOf(singleFailuresOf(network, isAsked), asked)).toEqual(
          stoppersOf(singleFailuresOf(network), asked),
        );
      }),
      { numRuns: 3000 },
    );
  });

  it('are the needs themselves where nothing can be spared', () => {
    fc.assert(
      fc.property(networks(), ({ needs }) => {
        const plain = { needs, failAt: needs.map(() => 1) };
        const { of, count } = singleFailuresOf(networkFrom(plain));
        expect(of).toHaveLength(needs.length);
        expect(Math.max(...of)).toBe(count - 1);
      }),
    );
    eachNetwork(
      networks().map(({ needs }) => ({ needs, failAt: needs.map(() => 1) })),
      300,
    );
  });

  it('of no nodes are none', () => {
    expect(singleFailuresOf(networkFrom({ needs: [], failAt: [] })).count).toBe(0);
  });
});

describe('a node with very many needs', () => {
  /** Node 0 needs so many of the others, each of which needs one of the last few. */
  function wide(members: number, failAt: number, suppliers: number): PlainNetwork {
    const row = Array.from({ length: members }, (_, k) => k + 1);
    const needs = [row, ...row.map((k) => [members + 1 + (k % suppliers)])];
    const all = [...needs, ...Array.from({ length: suppliers }, (): number[] => [])];
    return { needs: all, failAt: all.map((_, node) => (node === 0 ? failAt : 1)) };
  }

  it.each([31, 32, 33, 64, 65, 200])(
    'of %i members is stopped by a supplier of enough of them',
    (members) => {
      for (const suppliers of [1, 2, 3]) {
        for (const failAt of [2, Math.ceil(members / 3), Math.ceil(members / 2), members - 1, members]) {
          const plain = wide(members, failAt, suppliers);
          const expected = simulated(plain.needs.length, (node) => naiveFailures(plain, [node]));
          expect(stoppersOf(singleFailuresOf(networkFrom(plain)))).toEqual(expected);
        }
      }
    },
  );

  it.each([32, 33, 80])('of %i members is quick in a line of a thousand', (members) => {
    const step = members + 1;
    const from: number[] = [];
    const to: number[] = [];
    const failAt = new Int32Array(step * 1000 + 1).fill(1);
    for (let choice = 0; choice < step * 1000; choice += step) {
      failAt[choice] = members;
      for (let member = choice + 1; member < choice + step; member++) {
        from.push(choice, member);
        to.push(member, choice + step);
      }
    }
    const { of, needs } = singleFailuresOf(networkOf(adjacencyOf(failAt.length, from, to), failAt));
    const leadsTo = createClosureSearch(needs)(of[0]!);
    expect([leadsTo(of[1]!), leadsTo(of[step]!), leadsTo(of[step * 1000]!)]).toEqual([false, true, true]);
  });

  it('is worked out in circles too', () => {
    fc.assert(
      fc.property(fc.integer({ min: 30, max: 36 }), fc.integer({ min: 1, max: 1_000_000 }), (size, seed) => {
        const network = seededNetwork(size + 8, seed, { most: 2 * size });
        expect(stoppersOf(singleFailuresOf(network))).toEqual(bySimulator(network));
      }),
      { numRuns: 300 },
    );
  });
});

describe('worked networks', () => {
  const stoppers = (needs: number[][], failAt: number[]) =>
    stoppersOf(singleFailuresOf(networkFrom({ needs, failAt })));

  it('a supplier that all members share stops what can spare one of them', () => {
    // 0 needs any of 1, 2; both need 3.
    expect(stoppers([[1, 2], [3], [3], []], [2, 1, 1, 1])).toEqual(['0,3', '1,3', '2,3', '3']);
  });

  it('a supplier of two stops what can spare one of three, and that of one does not', () => {
    // 0 needs two of 1, 2, 3; 1 and 2 need 4; 3 needs 5.
    expect(stoppers([[1, 2, 3], [4], [4], [5], [], []], [2, 1, 1, 1, 1, 1])[0]).toBe('0,4');
  });

  it('two that can do with each other or a third hold each other up', () => {
    // 0 needs any of 1, 2; 1 needs any of 0, 2.
    expect(stoppers([[1, 2], [0, 2], []], [2, 2, 1])).toEqual(['0', '1', '2']);
  });

  it('two of a circle stop each other where one cannot spare the other', () => {
    // 0 needs 1; 1 needs any of 0, 2; 2 needs 0.
    expect(stoppers([[1], [0, 2], [0]], [1, 2, 1])).toEqual(['0,1', '0,1', '0,1,2']);
  });

  it('one member that stands behind the other makes the choice none', () => {
    // 0 needs any of 1, 2; 1 needs 2.
    expect(stoppers([[1, 2], [2], []], [2, 1, 1])).toEqual(['0,2', '1,2', '2']);
  });

  it('what stops a choice behind another choice is found through both', () => {
    // 0 needs any of 1, 2, which need any of 3, 4 and 4, 3; both need 5.
    expect(stoppers([[1, 2], [3, 4], [4, 3], [5], [5], []], [2, 2, 2, 1, 1, 1])[0]).toBe('0,5');
  });
});

describe('a deep network', () => {
  it('of a line of a hundred thousand nodes is one of single needs', () => {
    const line = networkOf(longPath(100_000, { ring: false }), new Int32Array(100_000).fill(1));
    expect(singleFailuresOf(line).count).toBe(100_000);
  });

  /** Choices in a line: 3i needs any of 3i + 1 and 3i + 2, which both lead to 3i + 3, the second over a detour. */
  function ladder(rungs: number, { ring }: { readonly ring: boolean }): Network {
    const end = 3 * rungs;
    const from: number[] = ring ? [end] : [];
    const to: number[] = ring ? [0] : [];
    const detour = (rung: number) => end + 1 + 2 * rung;
    for (let rung = 0; rung < rungs; rung++) {
      const choice = 3 * rung;
      from.push(choice, choice, choice + 1, choice + 2, detour(rung), detour(rung) + 1);
      to.push(choice + 1, choice + 2, choice + 3, detour(rung), detour(rung) + 1, choice + 3);
    }
    const failAt = Int32Array.from({ length: end + 1 + 2 * rungs }, (_, node) =>
      node < end && node % 3 === 0 ? 2 : 1,
    );
    return networkOf(adjacencyOf(failAt.length, from, to), failAt);
  }

  it('of choices in a line agrees with the simulator', () => {
    for (const ring of [false, true]) {
      const network = ladder(40, { ring });
      expect(stoppersOf(singleFailuresOf(network))).toEqual(bySimulator(network));
    }
  });

  it('of a hundred thousand choices in a line follows each only as far as its members differ', () => {
    const { of, needs } = singleFailuresOf(ladder(100_000, { ring: false }));
    const leadsTo = createClosureSearch(needs)(of[0]!);
    expect(leadsTo(of[300_000]!)).toBe(true);
    expect([leadsTo(of[150_001]!), leadsTo(of[150_000]!)]).toEqual([false, true]);
    expect(needs.items.length).toBeLessThan(600_001);
  });
});
