import { describe, expect, it } from 'vitest';
import {
  createDeepCalls,
  DEEPEST,
  type DeepOperation,
} from '../../../src/algorithms/decision-diagrams/deep-calls.js';

describe('calls that go deep', () => {
  it('come to what they would with a stack without end', () => {
    const calls = createDeepCalls();
    const sumTo: DeepOperation = (number, _, __, depth) => {
      if (number === 0) return 0;
      if (depth >= DEEPEST) return calls.later(sumTo, number, 0, 0);
      return number + sumTo(number - 1, 0, 0, depth + 1);
    };
    expect(calls.run(sumTo, 60_000, 0, 0)).toBe((60_000 * 60_001) / 2);
    expect(calls.run(sumTo, 3, 0, 0)).toBe(6);
  });

  it('pass on what goes wrong inside', () => {
    const calls = createDeepCalls();
    expect(() =>
      calls.run(
        () => {
          throw new Error('inside');
        },
        ...([0, 0, 0] as const),
      ),
    ).toThrow('inside');
  });
});
