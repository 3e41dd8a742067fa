import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hardNeedsOf, networkOf } from '../../src/algorithms/network.js';
import { adjacencyFrom, listsOf } from './random-relations.js';
import { networkFrom, networks } from './random-thresholds.js';

describe('a network', () => {
  it('reads what it needs the other way round, once', () => {
    const needs = adjacencyFrom({
      nodeCount: 3,
      pairs: [
        [0, 2],
        [1, 2],
        [0, 1],
      ],
    });
    const network = networkOf(needs, Int32Array.of(2, 1, 1));
    expect(network.needs).toBe(needs);
    expect(listsOf(network.neededBy)).toEqual([[], [0], [0, 1]]);
    expect(network.neededBy).toBe(network.neededBy);
  });

  it('has for hard needs the rows of nodes that can spare nothing, as they are', () => {
    fc.assert(
      fc.property(networks(), (plain) => {
        const hard = plain.needs.map((row, node) => (plain.failAt[node] === 1 ? row : []));
        expect(listsOf(hardNeedsOf(networkFrom(plain)))).toEqual(hard);
      }),
    );
  });

  it('without nodes has no rows', () => {
    const empty = networkFrom({ needs: [], failAt: [] });
    expect(listsOf(empty.neededBy)).toEqual([]);
    expect(listsOf(hardNeedsOf(empty))).toEqual([]);
  });
});
