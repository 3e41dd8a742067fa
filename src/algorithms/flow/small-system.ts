import { finite } from '../finite.js';

/** A part of a flow network in which everything leads to everything. */
export interface SmallSystem {
  readonly size: number;
  /** Place i · size + j: what node i passes on to node j of one unit; it is used up. */
  readonly shares: Float64Array;
  /** Per node: what leaves this part of one unit; above 0 for at least one. It is used up. */
  readonly leaks: Float64Array;
}

/**
 * Solves x = own + Pᵀx (`onward`: what goes through the nodes) or x = own + Px (`back`: what comes of what they pass on), P being the
 * shares, by elimination without a single subtraction. So every value is right to nearly all its digits, however little leaks, where
 * Gaussian elimination on I − P loses as many digits as the leak is small. O(size³). Source: W. K. Grassmann, M. I. Taksar and
 * D. P. Heyman, Regenerative analysis and steady state distributions for Markov chains, Operations Research 33 (1985).
 *
 * @returns per node its value, held to the range of numbers; nothing when what leaks is too little for a number.
 */
export function solveSmallSystem(
  { size, shares, leaks }: SmallSystem,
  own: Float64Array,
  direction: 'onward' | 'back',
): Float64Array | undefined {
  const values = own.slice();
  const pivots = new Float64Array(size);
  for (let k = size - 1; k >= 0; k--) {
    let leaving = leaks[k]!;
    for (let j = 0; j < k; j++) leaving += shares[k * size + j]!;
    if (!(leaving > 0)) return undefined;
    pivots[k] = leaving;
    for (let i = 0; i < k; i++) {
      const into = shares[i * size + k]!;
      const onward = shares[k * size + i]! / leaving;
      values[i]! += direction === 'onward' ? onward * values[k]! : into * (values[k]! / leaving);
      if (into === 0) continue;
      leaks[i]! += into * (leaks[k]! / leaving);
      for (let j = 0; j < k; j++) shares[i * size + j]! += into * (shares[k * size + j]! / leaving);
    }
  }
  for (let k = 0; k < size; k++) {
    let sum = values[k]!;
    for (let j = 0; j < k; j++)
      sum += values[j]! * (direction === 'onward' ? shares[j * size + k]! : shares[k * size + j]!);
    values[k] = finite(sum / pivots[k]!);
  }
  return values;
}
