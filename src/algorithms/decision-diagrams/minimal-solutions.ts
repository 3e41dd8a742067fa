import type { Network } from '../network.js';
import { createFailureFunctions } from './failure-functions.js';
import { type Gate, gateFormulaOf } from './gate-formula.js';
import { gateOrderOf } from './gate-order.js';
import { leastSolution } from './least-solution.js';
import { separated } from './live-part.js';
import { createMinimalFamilies } from './minimal-families.js';
import { createNodeStore, withinLimit } from './node-store.js';
import { orderedSets } from './ordered-sets.js';
import { setCountsOf } from './set-counts.js';
import { type SetFamily, setFamilyOf } from './set-family.js';

/** What fails the start of a network, and from which events. */
export interface FailureQuestion {
  readonly network: Network;
  readonly start: number;
  /** Per node: the event that fails it by itself, -1 for none; an event may fail several nodes. */
  readonly events: Int32Array;
  /** Leaves out sets of more events than this; at least 1. */
  readonly maxSize: number;
  /** How many diagram nodes may be made to answer the whole question, and as many again to answer what is within reach. */
  readonly limit: number;
}

/** The minimal sets of events that fail the start. */
export interface MinimalSolutions {
  /** All minimal sets of up to so many events are here, and no others; infinite when no others exist. */
  readonly completeUpTo: number;
  /** How many sets there are of each size that has any, sizes ascending. */
  counts(): ReadonlyMap<number, bigint>;
  /** The sets by size and then by their events, ascending; each made when it is asked for. */
  sets(): Generator<Int32Array>;
}

/** The minimal sets of up to a size. */
export interface BoundedFamily {
  readonly family: SetFamily;
  /** Which size; infinite when there are no larger ones. */
  readonly completeUpTo: number;
}

/** Sizes of sets, over all nodes, that may be kept for each node the limit allows. */
const SIZES_PER_NODE = 8;

/**
 * The minimal sets of events that fail the start of a network: those for which the start is in the least set of failures
 * and which hold no smaller one. Exact, cycles and thresholds included.
 *
 * Events that fail the start by themselves are taken out; what is left becomes gates, a binary decision diagram, and of it the
 * zero-suppressed diagram of its minimal solutions. When the diagrams would exceed `limit`, sets are sought
 * by size instead: of 1 event, of up to 2, and so on, until `maxSize`, until none is left out, or until the
 * limit is reached again, all sizes taken together. `completeUpTo` tells how far that went.
 *
 * Exponential in the worst case, as the problem is (counting minimal sets is #P-hard), but never beyond the limit.
 *
 * Source: A. Rauzy, New algorithms for fault trees analysis, Reliability Engineering and System Safety 40 (1993).
 */
export function minimalSolutions(question: FailureQuestion): MinimalSolutions {
  const { alone, rest } = separated(question.network, question.start, question.events);
  if (!rest) return solutionsOf(alone, undefined);
  const gates = gateFormulaOf(rest);
  const found = wholeFamily(gates, question) ?? largestFamily(gates, question);
  return solutionsOf(found.completeUpTo > 0 ? alone : alone.slice(0, 0), found);
}

function wholeFamily(gates: readonly Gate[], { limit, maxSize }: FailureQuestion): BoundedFamily | undefined {
  const order = gateOrderOf(gates);
  return withinLimit(() => {
    const store = createNodeStore(limit);
    const families = createMinimalFamilies(store, maxSize);
    const root = families.ofFunction(leastSolution(gates, order, createFailureFunctions(store)));
    const family = setFamilyOf(store, root, order.events);
    if (family.pairs.at(-1)! > SIZES_PER_NODE * limit) return undefined;
    return { family, completeUpTo: families.hasLeftOut() ? maxSize : Number.POSITIVE_INFINITY };
  });
}

/** The sets of up to the largest size that the limit allows, all attempts taken together. */
export function largestFamily(
  gates: readonly Gate[],
  { limit, maxSize }: Pick<FailureQuestion, 'limit' | 'maxSize'>,
): BoundedFamily {
  const order = gateOrderOf(gates);
  let largest: BoundedFamily = { family: setFamilyOf(createNodeStore(0), 0, []), completeUpTo: 0 };
  let left = limit;
  for (let size = 1; size <= maxSize && largest.completeUpTo === size - 1; size++) {
    const store = createNodeStore(left);
    const larger = withinLimit(() => {
      const families = createMinimalFamilies(store, size);
      const family = setFamilyOf(store, leastSolution(gates, order, families), order.events);
      return { family, completeUpTo: families.hasLeftOut() ? size : Number.POSITIVE_INFINITY };
    });
    left -= store.size();
    largest = larger ?? largest;
  }
  return largest;
}

function solutionsOf(alone: Int32Array, found: BoundedFamily | undefined): MinimalSolutions {
  const completeUpTo = found?.completeUpTo ?? Number.POSITIVE_INFINITY;
  const family = found?.family;
  return {
    completeUpTo,
    counts: () => {
      const counts = new Map<number, bigint>();
      const others = family ? setCountsOf(family) : [];
      const least = family ? family.least[family.root]! : 0;
      if (alone.length > 0) counts.set(1, BigInt(alone.length));
      for (const [place, count] of others.entries()) {
        const size = least + place;
        if (count > 0n) counts.set(size, count + (counts.get(size) ?? 0n));
      }
      return counts;
    },
    sets: function* () {
      // Sets of one event of both origins are merged in their order.
      const others = family ? orderedSets(family) : [][Symbol.iterator]();
      let at = 0;
      for (const set of others) {
        while (at < alone.length && (set.length > 1 || alone[at]! < set[0]!)) yield alone.slice(at, ++at);
        yield set;
      }
      while (at < alone.length) yield alone.slice(at, ++at);
    },
  };
}
