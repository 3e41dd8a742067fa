import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listEdits } from '../../src/algorithms/list-edits.js';

const edits = (before: number[], after: number[]) =>
  listEdits(Int32Array.from(before), Int32Array.from(after));

describe('edits of lists', () => {
  test('are none between equals', () => {
    expect(edits([], [])).toEqual([]);
    expect(edits([1, 1, 2], [1, 1, 2])).toEqual([]);
  });

  test('name what went and what came', () => {
    expect(edits([1, 2, 3, 4], [1, 3, 4])).toEqual([{ at: 1, remove: 1, from: 1, insert: 0 }]);
    expect(edits([1, 3], [1, 2, 2, 3, 5])).toEqual([
      { at: 1, remove: 0, from: 1, insert: 2 },
      { at: 2, remove: 0, from: 4, insert: 1 },
    ]);
    expect(edits([1, 2, 3], [1, 9, 3])).toEqual([{ at: 1, remove: 1, from: 1, insert: 1 }]);
  });

  test('lead from any list to any other, in order and apart from each other', () => {
    const list = fc.array(fc.nat(6), { maxLength: 30 });
    fc.assert(
      fc.property(list, list, (before, after) => {
        const result: number[] = [];
        let place = 0;
        for (const { at, remove, from, insert } of edits(before, after)) {
          expect(at).toBeGreaterThanOrEqual(result.length === 0 ? 0 : place);
          result.push(...before.slice(place, at), ...after.slice(from, from + insert));
          place = at + remove;
        }
        expect([...result, ...before.slice(place)]).toEqual(after);
      }),
      { numRuns: 1000 },
    );
  });

  test('take away no more than went, where every item is another', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(1000)), fc.array(fc.boolean(), { minLength: 60 }), (all, keep) => {
        const some = all.filter((_, i) => keep[i % keep.length]);
        const gone = edits(all, some).reduce((sum, { remove }) => sum + remove, 0);
        const came = edits(some, all).reduce((sum, { insert }) => sum + insert, 0);
        expect([gone, came]).toEqual([all.length - some.length, all.length - some.length]);
      }),
    );
  });
});
