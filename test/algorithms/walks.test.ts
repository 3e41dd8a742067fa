import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type WalkQuestion, walksFrom } from '../../src/algorithms/walks.js';
import { adjacencyFrom, longPath, relations } from './random-relations.js';

interface Asked extends Omit<WalkQuestion, 'edges'> {
  readonly pairs: ReadonlyArray<readonly [number, number]>;
}

/** Random questions: few marks, so that several nodes stand for the same, and starts at two levels. */
const questions = relations().chain(({ nodeCount, pairs }) => {
  const each = (most: number) =>
    fc.array(fc.nat({ max: most }), { minLength: nodeCount, maxLength: nodeCount });
  const some = fc.uniqueArray(fc.nat({ max: Math.max(0, nodeCount - 1) }), {
    maxLength: Math.min(nodeCount, 4),
  });
  const flags = fc.option(
    each(3).map((dice) => Uint8Array.from(dice, (one) => (one === 0 ? 1 : 0))),
    { nil: undefined },
  );
  return fc.record({
    pairs: fc.constant(pairs as Asked['pairs']),
    marks: each(4).map((marks) => Int32Array.from(marks)),
    starts: fc.tuple(some, some).map((lists) => lists.map((list) => Int32Array.from(list))),
    maxLevel: fc.oneof(fc.integer({ min: 1, max: 6 }), fc.constant(Number.POSITIVE_INFINITY)),
    barred: flags,
    through: flags,
  });
});

/** The marks that walks bring to each node once they came through, from one start after another. */
function marksBrought({ pairs, marks, starts, maxLevel, barred, through }: Asked): Array<Set<number>> {
  const brought = Array.from(marks, () => new Set<number>());
  for (const [k, nodes] of starts.entries()) {
    for (const start of nodes) {
      let ends = new Set([`${start} ${through ? 'before' : 'after'}`]);
      for (let level = k + 1; level <= Math.min(maxLevel, k + 2 * marks.length + 2); level++) {
        const next = new Set<string>();
        for (const end of ends) {
          const node = Number(end.split(' ')[0]);
          if (barred?.[node] === 1) continue;
          const is = through?.[node] === 1 ? 'after' : end.split(' ')[1];
          if (is === 'after') brought[node]!.add(marks[start]!);
          for (const [from, to] of pairs) if (from === node) next.add(`${to} ${is}`);
        }
        ends = next;
      }
    }
  }
  return brought;
}

describe('walks', () => {
  it('lead where a walk from each start alone leads', () => {
    fc.assert(
      fc.property(questions, (asked) => {
        const nodeCount = asked.marks.length;
        const edges = adjacencyFrom({ nodeCount, pairs: asked.pairs as Array<[number, number]> });
        const isReached = walksFrom({ ...asked, edges });
        const found = Array.from(asked.marks, (_, node) => isReached(node));
        const expected = marksBrought(asked).map((marks, node) =>
          [...marks].some((mark) => mark !== asked.marks[node]),
        );
        expect(found).toEqual(expected);
      }),
      { numRuns: 2000 },
    );
  });

  it('need a third mark nowhere: of three starts in a row, each is reached by another', () => {
    // 0 → 1 → 2 → 0, each a start with a mark of its own; 3 hangs on 2.
    const edges = adjacencyFrom({
      nodeCount: 4,
      pairs: [
        [0, 1],
        [1, 2],
        [2, 0],
        [2, 3],
      ],
    });
    const marks = Int32Array.of(0, 1, 2, 2);
    const within = (maxLevel: number) => {
      const isReached = walksFrom({ edges, marks, starts: [Int32Array.of(0, 1, 2)], maxLevel });
      return [0, 1, 2, 3].map(isReached);
    };
    expect(within(1)).toEqual([false, false, false, false]);
    expect(within(2)).toEqual([true, true, true, false]);
    expect(within(3)).toEqual([true, true, true, true]);
  });

  it('are no deeper than memory: a path of 200,000 nodes', () => {
    const edges = longPath(200_000, { ring: false });
    const marks = Int32Array.from({ length: 200_000 }, (_, node) => node);
    const isReached = walksFrom({ edges, marks, starts: [Int32Array.of(0)], maxLevel: 150_000 });
    expect([0, 1, 149_999, 150_000].map(isReached)).toEqual([false, true, true, false]);
  });
});
