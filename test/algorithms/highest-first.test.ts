import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createHighestFirst } from '../../src/algorithms/highest-first.js';

describe('a queue by rank', () => {
  it('gives out what a list sorted at every turn would', () => {
    const ranks = fc.array(fc.integer({ min: -2, max: 3 }), { minLength: 1, maxLength: 12 });
    const steps = fc.array(fc.option(fc.nat()), { maxLength: 60, size: 'max' });
    fc.assert(
      fc.property(ranks, steps, (list, calls) => {
        const queue = createHighestFirst(Int32Array.from(list));
        const waiting: number[] = [];
        for (const call of [...calls, ...list.map(() => null)]) {
          if (call === null) {
            const best = waiting.reduce((most, item) => Math.max(most, list[item]!), -3);
            const [next] = waiting.splice(waiting.findIndex((item) => list[item] === best) >>> 0, 1);
            expect(queue.pop()).toBe(next);
          } else {
            const item = call % list.length;
            queue.push(item);
            if (!waiting.includes(item)) waiting.push(item);
          }
        }
        expect(queue.pop()).toBeUndefined();
      }),
      { numRuns: 1000 },
    );
  });

  it('takes a number again that it gave out', () => {
    const queue = createHighestFirst(Int32Array.of(1, 2));
    queue.push(0);
    expect(queue.pop()).toBe(0);
    queue.push(0);
    queue.push(1);
    expect([queue.pop(), queue.pop(), queue.pop()]).toEqual([1, 0, undefined]);
  });
});
