import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createClosureSearch } from '../../src/algorithms/closure-of-one.js';
import { adjacencyFrom, longPath, reachOf, relations } from './random-relations.js';

describe('the closure of one node', () => {
  it('holds what it leads to, itself included, search after search', () => {
    fc.assert(
      fc.property(relations(), fc.array(fc.nat(), { maxLength: 6 }), (relation, picks) => {
        const search = createClosureSearch(adjacencyFrom(relation));
        const reach = reachOf(relation);
        for (const pick of picks) {
          const start = pick % relation.nodeCount;
          const leadsTo = search(start);
          const found = Array.from({ length: relation.nodeCount }, (_, node) => leadsTo(node));
          expect(found).toEqual(found.map((_, node) => reach[start]!.has(node)));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('of a ring of a million nodes is the ring', () => {
    expect(createClosureSearch(longPath(1_000_000, { ring: true }))(5)(4)).toBe(true);
  });
});
