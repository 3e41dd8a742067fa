import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDeciding, earliestTimes } from '../../src/algorithms/earliest-times.js';
import { doneIn, networkFrom, waitingNetworks } from './random-waiting.js';

describe('the earliest times', () => {
  it('are those of the definition, and what is waited for longest comes next', () => {
    fc.assert(
      fc.property(waitingNetworks, (network) => {
        const { done, waits, next, blockedBy } = earliestTimes(networkFrom(network));
        expect(Array.from(done)).toEqual(doneIn(network));
        expect([...blockedBy].every((circle) => circle === -1)).toBe(true);
        for (const [node, needs] of network.needs.entries()) {
          expect(done[node]).toBe(waits[node]! + network.durations[node]!);
          expect(next[node]).toBe(needs.find((need) => done[need] === waits[node]) ?? -1);
        }
      }),
    );
  });

  it('are not known in a circle and behind it, which names the circle of the least step', () => {
    const network = {
      needs: [[1], [2, 4], [3], [2], [5], [4], [2, 6, 7], []],
      atLeast: [1, 2, 1, 1, 1, 1, 2, 0],
      durations: [1, 1, 1, 1, 1, 1, 1, 4],
    };
    const { done, blockedBy, circle } = earliestTimes(
      networkFrom({ ...network, needs: network.needs.map((row) => row.filter((need) => need !== 6)) }),
    );
    expect(Array.from(done.subarray(0, 7))).toEqual(Array(7).fill(Number.NaN));
    const circles = Array.from(blockedBy.subarray(0, 7), (one) => [...circle(one)]);
    expect(circles).toEqual([
      [2, 3],
      [2, 3],
      [2, 3],
      [2, 3],
      [4, 5],
      [4, 5],
      [2, 3],
    ]);
    expect([done[7], blockedBy[7]]).toEqual([4, -1]);
  });

  it('do without what is not known where enough others are', () => {
    const network = {
      needs: [[1, 3, 4], [2], [1], [], []],
      atLeast: [2, 1, 1, 0, 0],
      durations: [1, 0, 0, 3, 8],
    };
    const times = earliestTimes(networkFrom(network));
    expect([times.done[0], times.next[0]]).toEqual([9, 4]);
    expect([...createDeciding(times)(0)].sort()).toEqual([0, 3, 4]);
  });

  it('hold sums to the range of numbers', () => {
    const huge = Number.MAX_VALUE;
    const { done } = earliestTimes(
      networkFrom({ needs: [[1], []], atLeast: [1, 0], durations: [huge, huge] }),
    );
    expect(Array.from(done)).toEqual([huge, huge]);
  });
});
