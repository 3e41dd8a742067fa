import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createLeastHeap } from '../../../src/algorithms/decision-diagrams/least-heap.js';

it('a heap gives its items in order, whenever they were put in', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.array(fc.integer()), (first, later) => {
      const heap = createLeastHeap([...first], (one, other) => one < other);
      for (const item of later) heap.put(item);
      const expected = [...first, ...later].sort((one, other) => one - other);
      expect(expected.map(() => heap.take())).toEqual(expected);
      expect(heap.take()).toBeUndefined();
    }),
  );
});
