import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLevelSearch, type Levels } from '../../src/algorithms/levels.js';
import { labelledFrom, labelledRelations, naiveLabels, naiveLevels } from './random-labelled.js';
import { longPath } from './random-relations.js';

const starts = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 5 })), { minLength: 1, maxLength: 5 });

/** The nodes found, each with a value. */
function foundBy({ nodes }: Levels, values: Int32Array): Map<number, number> {
  return new Map(Array.from(nodes, (node) => [node, values[node]!]));
}

describe('a level search', () => {
  it('finds every node at its least level, and no step leaves a transparent one, search after search', () => {
    fc.assert(
      fc.property(labelledRelations(), starts, (plain, list) => {
        const search = createLevelSearch(labelledFrom(plain));
        for (const [pick, label] of list) {
          const start = pick % plain.nodeCount;
          const found = search(start, label);
          const expected = naiveLevels(plain, start);
          expect(foundBy(found, found.levels)).toEqual(expected);
          expect(found.nodes).toHaveLength(expected.size);
          expect(Array.from(found.levels.keys()).filter((node) => found.levels[node] !== 0)).toEqual(
            [...expected.keys()].sort((a, b) => a - b),
          );
          expect(found.depth).toBe(Math.max(...expected.values()));
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('tells the least label among all shortest ways', () => {
    fc.assert(
      fc.property(labelledRelations(), starts, (plain, list) => {
        const search = createLevelSearch(labelledFrom(plain));
        for (const [pick, label] of list) {
          const start = pick % plain.nodeCount;
          const found = search(start, label);
          expect(foundBy(found, found.labels)).toEqual(naiveLabels(plain, start, label));
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('gives nodes level after level', () => {
    fc.assert(
      fc.property(labelledRelations(), fc.nat(), (plain, pick) => {
        const { nodes, levels } = createLevelSearch(labelledFrom(plain))(pick % plain.nodeCount, 0);
        const found = Array.from(nodes, (node) => levels[node]!);
        expect(found).toEqual([...found].sort((a, b) => a - b));
      }),
    );
  });

  it('passes two transparent nodes in one step', () => {
    // 0 → 4 → 3 → 1 → 2; 3 and 4 are transparent.
    const needs = { offsets: Int32Array.of(0, 1, 2, 2, 3, 4), items: Int32Array.of(4, 2, 1, 3) };
    const search = createLevelSearch({ needs, labels: Int32Array.of(7, 8, 9, -1), transparentFrom: 3 });
    const found = search(0, 5);
    expect(Array.from(found.levels)).toEqual([1, 2, 3, 2, 2]);
    expect(Array.from(found.labels)).toEqual([5, 9, 8, 7, 7]);
    expect(found.depth).toBe(3);
  });

  it('of a transparent start finds what it leads to at level 1', () => {
    const needs = { offsets: Int32Array.of(0, 0, 1), items: Int32Array.of(0) };
    const found = createLevelSearch({ needs, labels: Int32Array.of(-1), transparentFrom: 1 })(1, 4);
    expect(Array.from(found.levels)).toEqual([1, 1]);
    expect(Array.from(found.labels)).toEqual([4, 4]);
  });

  it('walks a path of a million nodes', () => {
    const needs = longPath(1_000_000, { ring: true });
    const labels = needs.items.map((_, edge) => edge);
    const found = createLevelSearch({ needs, labels, transparentFrom: 1_000_000 })(1, 0);
    expect([found.levels[0], found.depth]).toEqual([1_000_000, 1_000_000]);
    expect(found.labels[0]).toBe(999_999);
  });
});
