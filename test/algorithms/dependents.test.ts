import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reversed } from '../../src/algorithms/adjacency.js';
import { dependentsOf } from '../../src/algorithms/dependents.js';
import { labelledFrom, labelledRelations, naiveLevels, type PlainLabelled } from './random-labelled.js';
import { longPath } from './random-relations.js';

/** The dependents of some seeds, each with its level. */
function dependents(plain: PlainLabelled, seeds: readonly number[], seedLevel: number): Map<number, number> {
  const { needs, transparentFrom } = labelledFrom(plain);
  const { nodes, levels } = dependentsOf(reversed(needs), transparentFrom, seeds, seedLevel);
  expect(levels.filter((level) => level !== 0)).toHaveLength(nodes.length);
  return new Map(Array.from(nodes, (node) => [node, levels[node]!]));
}

describe('the dependents of a node', () => {
  it('are those that lead to it, as far away as they see it', () => {
    fc.assert(
      fc.property(labelledRelations(), fc.nat(), fc.integer({ min: 1, max: 2 }), (plain, pick, level) => {
        const seed = pick % plain.nodeCount;
        const found = dependents(plain, [seed], level);
        for (let node = 0; node < plain.nodeCount; node++) {
          const away = naiveLevels(plain, node).get(seed);
          expect(found.get(node)).toBe(away === undefined ? undefined : away - 1 + level);
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('of several nodes are as far as from the nearest of them', () => {
    fc.assert(
      fc.property(labelledRelations(), fc.array(fc.nat(), { maxLength: 4 }), (plain, picks) => {
        const seeds = picks.map((pick) => pick % plain.nodeCount);
        const apart = seeds.map((seed) => dependents(plain, [seed], 1));
        const together = dependents(plain, seeds, 1);
        for (let node = 0; node < plain.nodeCount; node++) {
          const nearest = Math.min(...apart.map((found) => found.get(node) ?? Number.POSITIVE_INFINITY));
          expect(together.get(node) ?? Number.POSITIVE_INFINITY).toBe(nearest);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('come level after level', () => {
    fc.assert(
      fc.property(labelledRelations(), fc.nat(), (plain, pick) => {
        const found = [...dependents(plain, [pick % plain.nodeCount], 1).values()];
        expect(found).toEqual([...found].sort((a, b) => a - b));
      }),
    );
  });

  it('of the end of a path of a million nodes are a million', () => {
    const path = reversed(longPath(1_000_000, { ring: false }));
    const { nodes, levels } = dependentsOf(path, 1_000_000, [999_999], 1);
    expect([nodes.length, levels[0]]).toEqual([1_000_000, 1_000_000]);
  });
});
