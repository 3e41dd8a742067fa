import type { BoundedFamily } from './minimal-solutions.js';
import { ALWAYS } from './node-store.js';

/** Numbers that a probability lies between, both included. */
export interface Bounds {
  readonly lower: number;
  readonly upper: number;
}

/**
 * Bounds of the probability that some of the minimal sets of events occurs, when only those of up to a size are known.
 *
 * Below, for the known sets alone, which is less than for all: a node of their diagram occurs with the sets of low when its event
 * does not occur, and with those of low or high when it does. The probability of *low or high* is at least that of each, and
 * at most 1 − (1 − low)(1 − high): both grow with every event, and growing functions of independent events are
 * positively correlated, so neither occurs with at least the product of the probabilities that each does not.
 *
 * Above, a larger set occurs only when more events than the known size do. The probability of that, worked out event by event,
 * grows with every event as well, so the two are joined in the same way.
 *
 * Both hold up to rounding. O(diagram nodes + events · size).
 *
 * Source: T. E. Harris, A lower bound for the critical probability in a certain percolation process, Proc. Cambridge Phil.
 * Soc. 56 (1960); J. D. Esary and F. Proschan, Coherent structures of non-identical components, Technometrics 5 (1963).
 *
 * @param events every event there is, each once.
 * @param works per event: the probability that it does not occur.
 */
export function failureBounds(
  { family, completeUpTo }: BoundedFamily,
  events: Int32Array,
  works: Float64Array,
): Bounds {
  const { root, lows, highs } = family;
  const lower = new Float64Array(lows.length);
  const upper = new Float64Array(lows.length);
  lower[ALWAYS] = 1;
  upper[ALWAYS] = 1;
  for (let node = ALWAYS + 1; node < lows.length; node++) {
    const [low, high] = [lows[node]!, highs[node]!];
    const up = works[family.events[node]!]!;
    lower[node] = up * lower[low]! + (1 - up) * Math.max(lower[low]!, lower[high]!);
    upper[node] = either(upper[low]!, (1 - up) * upper[high]!);
  }
  const most = either(upper[root]!, moreThan(completeUpTo, events, works));
  return { lower: Math.min(lower[root]!, most), upper: most };
}

/** The most that one of two growing functions of independent events can come to. */
function either(one: number, other: number): number {
  return Math.min(1, one + other * (1 - one));
}

/** The probability that more than so many events occur: how many have, event after event; a sum of positive terms. */
function moreThan(count: number, events: Int32Array, works: Float64Array): number {
  if (count >= events.length) return 0;
  const occurred = new Float64Array(count + 2);
  occurred[0] = 1;
  for (const event of events) {
    const up = works[event]!;
    occurred[count + 1]! += occurred[count]! * (1 - up);
    for (let k = count; k > 0; k--) occurred[k] = occurred[k]! * up + occurred[k - 1]! * (1 - up);
    occurred[0]! *= up;
  }
  return Math.min(1, occurred[count + 1]!);
}
