import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BLOCK_SIZE, BLOCK_WORDS, createClosureSweep } from '../../src/algorithms/closure-sweep.js';
import { condensationOf } from '../../src/algorithms/condensation.js';
import {
  adjacencyFrom,
  longPath,
  type Relation,
  reachOf,
  relations,
  seededNumbers,
  seededRelation,
} from './random-relations.js';

/** Holds a sweep in both directions against what the nodes of a relation reach. */
function check(relation: Relation, nodes: readonly number[]): void {
  const condensation = condensationOf(adjacencyFrom(relation));
  const reach = reachOf(relation);
  const starts = nodes.map((node) => condensation.of[node]!);
  for (const toward of ['needs', 'neededBy'] as const) {
    const sweep = createClosureSweep(condensation, toward);
    sweep(starts.slice(1));
    const words = sweep(starts);
    for (let node = 0; node < relation.nodeCount; node++) {
      for (let bit = 0; bit < BLOCK_SIZE; bit++) {
        const word = words[condensation.of[node]! * BLOCK_WORDS + (bit >> 5)]!;
        const start = nodes[bit];
        const [from, to] = toward === 'needs' ? [start, node] : [node, start];
        const isReached = start !== undefined && reach[from!]!.has(to!);
        if (((word >>> (bit & 31)) & 1) !== (isReached ? 1 : 0)) {
          throw new Error(`${toward}: start ${bit} (${start}) and ${node} disagree, expected ${isReached}`);
        }
      }
    }
  }
}

describe('a closure sweep', () => {
  it('finds for every start what it leads to and what leads to it, and nothing for starts there are not', () => {
    fc.assert(
      fc.property(relations(12), fc.array(fc.nat(), { maxLength: 40 }), (relation, picks) => {
        check(
          relation,
          picks.map((pick) => pick % relation.nodeCount),
        );
      }),
      { numRuns: 500 },
    );
  });

  it.each([1, 32, 33, 255, 256])('takes %i starts at once', (count) => {
    for (const pairCount of [150, 260, 500]) {
      const next = seededNumbers(count);
      check(
        seededRelation(250, pairCount, count + pairCount),
        Array.from({ length: count }, () => next(250)),
      );
    }
  });

  it('of a range finds the same there, whatever the sweep before it left', () => {
    fc.assert(
      fc.property(
        relations(8),
        relations(8),
        fc.constantFrom('needs' as const, 'neededBy' as const),
        (one, other, toward) => {
          const shifted = other.pairs.map(
            ([from, to]) => [from + one.nodeCount, to + one.nodeCount] as const,
          );
          const both = { nodeCount: one.nodeCount + other.nodeCount, pairs: [...one.pairs, ...shifted] };
          const condensation = condensationOf(adjacencyFrom(both));
          const { of, count } = condensation;
          const border = Math.max(...of.subarray(0, one.nodeCount)) + 1;
          const [sweep, whole] = [
            createClosureSweep(condensation, toward),
            createClosureSweep(condensation, toward),
          ];
          for (const [from, to] of [
            [0, border],
            [border, count],
            [0, border],
          ] as const) {
            const starts = Array.from({ length: to - from }, (_, k) => from + k);
            const range = (words: Int32Array) =>
              Array.from(words.subarray(from * BLOCK_WORDS, to * BLOCK_WORDS));
            expect(range(sweep(starts, from, to))).toEqual(range(whole(starts)));
          }
        },
      ),
    );
  });

  it('takes starts as a typed array', () => {
    const condensation = condensationOf(longPath(3, { ring: false }));
    const words = createClosureSweep(condensation)(Int32Array.of(condensation.of[1]!));
    expect([0, 1, 2].map((node) => words[condensation.of[node]! * BLOCK_WORDS])).toEqual([0, 1, 1]);
  });

  it('carries all starts along a path of a hundred thousand nodes', () => {
    const condensation = condensationOf(longPath(100_000, { ring: false }));
    const starts = new Int32Array(BLOCK_SIZE).fill(condensation.of[0]!);
    const last = condensation.of[99_999]! * BLOCK_WORDS;
    const words = createClosureSweep(condensation)(starts);
    expect(Array.from(words.subarray(last, last + BLOCK_WORDS))).toEqual(new Array(BLOCK_WORDS).fill(-1));
  });
});
