import { ALWAYS, NEVER, type NodeStore } from './node-store.js';

/** What is needed to put gates together, whatever a diagram node stands for. */
export interface ThresholdAlgebra {
  /** True when any of the variables (levels, each once) or operands is. */
  any(variables: ArrayLike<number>, operands: readonly number[]): number;
  /** True when the weights of the operands that are true sum to at least `count`. */
  atLeast(count: number, operands: readonly number[], weights: readonly number[]): number;
}

/**
 * Any of many. The variables make one line of nodes from the last level up; the rest is joined in halves, sorted by
 * level, so that operands with different variables cost the sum of their sizes times the logarithm of their number.
 */
export function anyOf(
  store: NodeStore,
  either: (one: number, other: number) => number,
  variables: ArrayLike<number>,
  operands: readonly number[],
): number {
  let line = NEVER;
  for (const level of Int32Array.from(variables).sort().reverse()) line = store.node(level, line, ALWAYS);
  const parts = [...new Set([line, ...operands])].filter((part) => part !== NEVER);
  parts.sort((one, other) => store.level(one) - store.level(other) || one - other);
  const join = (from: number, to: number): number => {
    if (to - from < 2) return parts[from] ?? NEVER;
    const middle = (from + to) >> 1;
    return either(join(from, middle), join(middle, to));
  };
  return join(0, parts.length);
}

/**
 * At least so many, by dynamic programming over the operands from the last level up: the sum still needed, when the
 * operand is true and when it is not. O(operands · count) joins, instead of one for every combination.
 *
 * Source: A. Rauzy, New algorithms for fault trees analysis, Reliability Engineering and System Safety 40 (1993).
 */
export function atLeastOf(
  store: NodeStore,
  whenTrue: (condition: number, then: number, otherwise: number) => number,
  count: number,
  operands: readonly number[],
  weights: readonly number[],
): number {
  const order = operands.map((_, place) => place);
  order.sort((one, other) => store.level(operands[one]!) - store.level(operands[other]!) || one - other);
  let before = weights.reduce((sum, weight) => sum + weight, 0);
  let behind = 0;
  const stillNeeded = new Array<number>(count + 1).fill(NEVER);
  stillNeeded[0] = ALWAYS;
  for (const place of order.reverse()) {
    const weight = weights[place]!;
    before -= weight;
    behind += weight;
    // Other sums cannot be reached from here, or not be asked for.
    for (let sum = Math.min(count, behind); sum >= Math.max(1, count - before); sum--) {
      const [ifTrue, ifNot] = [stillNeeded[Math.max(0, sum - weight)]!, stillNeeded[sum]!];
      stillNeeded[sum] = whenTrue(operands[place]!, ifTrue, ifNot);
    }
  }
  return stillNeeded[count]!;
}
