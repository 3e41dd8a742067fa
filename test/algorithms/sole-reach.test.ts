import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { condensationOf } from '../../src/algorithms/condensation.js';
import { REACHES_NONE, REACHES_SEVERAL, soleReach } from '../../src/algorithms/sole-reach.js';
import { adjacencyFrom, longPath, reachOf, relations } from './random-relations.js';

describe('the sole reach', () => {
  it('of each node is the one marked node it leads to, if it is one', () => {
    fc.assert(
      fc.property(relations(), fc.array(fc.nat(), { maxLength: 4 }), (relation, picks) => {
        const marked = new Set(picks.map((pick) => pick % relation.nodeCount));
        const condensation = condensationOf(adjacencyFrom(relation));
        const sole = soleReach(condensation, marked);
        for (const [node, reached] of reachOf(relation).entries()) {
          const found = [...marked].filter((mark) => reached.has(mark));
          const expected = found.length > 1 ? REACHES_SEVERAL : (found[0] ?? REACHES_NONE);
          expect(sole[condensation.of[node]!]).toBe(expected);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('takes a marked node twice for one', () => {
    const condensation = condensationOf(adjacencyFrom({ nodeCount: 1, pairs: [] }));
    expect([...soleReach(condensation, [0, 0])]).toEqual([0]);
  });

  it('is found along a path of a million nodes', () => {
    const condensation = condensationOf(longPath(1_000_000, { ring: false }));
    expect(soleReach(condensation, [999_999])[condensation.of[0]!]).toBe(999_999);
    expect(soleReach(condensation, [999_999, 1])[condensation.of[0]!]).toBe(REACHES_SEVERAL);
  });
});
