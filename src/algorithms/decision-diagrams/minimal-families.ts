import { createComputedCache } from './computed-cache.js';
import { createDeepCalls, DEEPEST, type DeepOperation } from './deep-calls.js';
import { createFamilyOperations, familyNode, oneLess } from './family-operations.js';
import { ALWAYS, NEVER, type NodeStore } from './node-store.js';
import { anyOf, atLeastOf, type ThresholdAlgebra } from './threshold-algebra.js';

/** Families of sets of which none holds another. */
export interface MinimalFamilies extends ThresholdAlgebra {
  /** The minimal sets that make a monotone function true, from its binary decision diagram. */
  ofFunction(diagram: number): number;
  /** Whether a set may have been left out because it is larger than the most that were asked for. */
  hasLeftOut(): boolean;
}

/**
 * The minimal sets of functions and of gates. Sets of more than `maxSize` variables are left out wherever they arise,
 * which is exact: every part of a minimal set is no larger than the set.
 *
 * The minimal solutions of *if v then f1 else f0* are those of f0, and those of f1 that hold none of f0's, with v. Any-of
 * and at-least work on families themselves, without a function, which pays when `maxSize` is small.
 * O(nodes²) at worst for an operation; near linear in practice.
 *
 * Source: A. Rauzy, New algorithms for fault trees analysis, Reliability Engineering and System Safety 40 (1993).
 */
export function createMinimalFamilies(store: NodeStore, maxSize: number): MinimalFamilies {
  const calls = createDeepCalls();
  const bound = Number.isFinite(maxSize) ? maxSize : -1;
  let leftOut = false;
  const whenTooLarge = () => {
    leftOut = true;
  };
  const { without, either, both } = createFamilyOperations(store, calls, whenTooLarge);

  const cache = createComputedCache();
  const solutions: DeepOperation = (f, size, _, depth) => {
    if (f <= ALWAYS) return f;
    if (size === 0) {
      whenTooLarge();
      return NEVER;
    }
    const known = cache.find(f, size, 0);
    if (known !== -1) return known;
    if (depth >= DEEPEST) return calls.later(solutions, f, size, 0);
    const low = solutions(store.low(f), size, 0, depth + 1);
    const high = solutions(store.high(f), oneLess(size), 0, depth + 1);
    const result = familyNode(store, store.level(f), low, without(high, low, 0, depth + 1));
    cache.keep(f, size, 0, result);
    return result;
  };

  const join = (a: number, b: number) => calls.run(either, a, b, 0);
  const joinWhen = (condition: number, then: number, otherwise: number) =>
    join(otherwise, calls.run(both, condition, then, bound));
  return {
    any: (variables, operands) => anyOf(store, join, variables, operands),
    atLeast: (count, operands, weights) => atLeastOf(store, joinWhen, count, operands, weights),
    ofFunction: (diagram) => calls.run(solutions, diagram, bound, 0),
    hasLeftOut: () => leftOut,
  };
}
