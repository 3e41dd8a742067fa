import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BLOCK_SIZE } from '../../src/algorithms/closure-sweep.js';
import { createLevelSweep, type SweepLevels } from '../../src/algorithms/level-sweep.js';
import { createLevelSearch } from '../../src/algorithms/levels.js';
import { labelledFrom, labelledRelations, type PlainLabelled, seededLabelled } from './random-labelled.js';
import { longPath, seededNumbers } from './random-relations.js';

/** What is new to each start, as lines of level and node. */
function sweptBy(sweep: SweepLevels, starts: ArrayLike<number>): string[][] {
  const lines = Array.from(starts, (): string[] => []);
  sweep(starts, (level, nodes, words) => {
    expect(new Set(nodes).size).toBe(nodes.length);
    for (const node of nodes) {
      const row = words.subarray(node * 8, node * 8 + 8);
      expect(row.some((word) => word !== 0)).toBe(true);
      for (let bit = 0; bit < BLOCK_SIZE; bit++) {
        if (((row[bit >> 5]! >>> (bit & 31)) & 1) === 1) lines[bit]!.push(`${level} ${node}`);
      }
    }
  });
  return lines.map((list) => list.sort());
}

/** The same by one search for every start. */
function searchedFrom(plain: PlainLabelled, starts: readonly number[]): string[][] {
  const search = createLevelSearch(labelledFrom(plain));
  return starts.map((start) => {
    const { nodes, levels } = search(start, 0);
    return Array.from(nodes, (node) => `${levels[node]} ${node}`).sort();
  });
}

describe('a level sweep', () => {
  it('finds for every start what a search of its own finds, sweep after sweep', () => {
    const lists = fc.array(fc.array(fc.nat(), { maxLength: 40 }), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(labelledRelations(), lists, (plain, picks) => {
        const sweep = createLevelSweep(labelledFrom(plain));
        for (const list of picks) {
          const starts = list.map((pick) => pick % plain.nodeCount);
          expect(sweptBy(sweep, starts)).toEqual(searchedFrom(plain, starts));
        }
      }),
      { numRuns: 1000 },
    );
  });

  it.each([1, 31, 32, 33, 64, 200, 255, 256])('takes %i starts at once', (count) => {
    for (const pairCount of [200, 400, 1500]) {
      const plain = seededLabelled(300, pairCount, count + pairCount);
      const next = seededNumbers(count);
      const sweep = createLevelSweep(labelledFrom(plain));
      for (let round = 0; round < 2; round++) {
        const starts = Array.from({ length: count }, () => next(300));
        expect(sweptBy(sweep, starts)).toEqual(searchedFrom(plain, starts));
      }
    }
  });

  it('passes two transparent nodes in one step, and their bits of both levels', () => {
    // 0 → 4 → 3 → 1 → 2, and 1 → 4; 3 and 4 are transparent.
    const needs = { offsets: Int32Array.of(0, 1, 3, 3, 4, 5), items: Int32Array.of(4, 2, 4, 1, 3) };
    const sweep = createLevelSweep({ needs, transparentFrom: 3 });
    expect(sweptBy(sweep, [0, 1, 4])).toEqual([
      ['1 0', '2 1', '2 3', '2 4', '3 2'],
      ['1 1', '2 2', '2 3', '2 4'],
      ['1 1', '1 3', '1 4', '2 2'],
    ]);
  });

  it('finds nothing from nowhere', () => {
    const sweep = createLevelSweep({ needs: longPath(3, { ring: true }), transparentFrom: 3 });
    expect(sweptBy(sweep, [])).toEqual([]);
  });

  it('walks a ring of a hundred thousand nodes level by level', () => {
    const sweep = createLevelSweep({ needs: longPath(100_000, { ring: true }), transparentFrom: 100_000 });
    let deepest = 0;
    sweep([0, 50_000], (level, nodes) => {
      deepest = level;
      if (nodes.length !== 2) throw new Error('each start is new to one node on every level');
    });
    expect(deepest).toBe(100_000);
  });
});
