import type { Network } from '../network.js';
import { settled } from './certain-failures.js';
import { type Bounds, failureBounds } from './failure-bounds.js';
import { failureDiagramOf, failureProbabilities } from './failure-diagram.js';
import { type Gate, gateFormulaOf } from './gate-formula.js';
import { gateOrderOf } from './gate-order.js';
import { separated } from './live-part.js';
import { largestFamily } from './minimal-solutions.js';

/** A network whose nodes fail by independent events. */
export interface ReliabilityQuestion {
  readonly network: Network;
  /** Per node: the event that fails it by itself, -1 for none; an event may fail several nodes. */
  readonly events: Int32Array;
  /** Per event: the probability that it does not occur. */
  readonly works: Float64Array;
  /** How many diagram nodes may be made for one answer, and as many again for bounds when they do not suffice. */
  readonly limit: number;
}

/** The probability that a node works lies between these; both are that probability when it is exact. */
export interface Reliability extends Bounds {
  readonly isExact: boolean;
}

/**
 * Makes the question with what probability a node works, that is, is not in the least set of failures of what occurs. Exact
 * where things are shared, cycles and thresholds included.
 *
 * What is sure is taken out once for all questions. Of the rest, events that fail the node by themselves are factors, independent
 * of the diagram of what is left, as none of them is in it. When that diagram would exceed the limit, the
 * minimal sets of events within reach give bounds (see {@link failureBounds}).
 *
 * O(nodes and edges needed) where nothing has an alternative; exponential in the worst case, as the problem is #P-hard, but never
 * beyond the limit.
 *
 * Source: A. Rauzy, New algorithms for fault trees analysis, Reliability Engineering and System Safety 40 (1993); hardness, L. G.
 * Valiant, The complexity of enumeration and reliability problems, SIAM J. Comput. 8 (1979).
 */
export function createReliability(question: ReliabilityQuestion): (node: number) => Reliability {
  const { works, limit } = question;
  const { network, events, failed, mayFail } = settled(question.network, question.events, works);
  return (node) => {
    if (failed[node]) return exactly(0);
    if (!mayFail[node]) return exactly(1);
    const { alone, rest } = separated(network, node, events);
    const unharmed = alone.reduce((product, event) => product * works[event]!, 1);
    if (!rest) return exactly(unharmed);
    const gates = gateFormulaOf(rest);
    const diagram = failureDiagramOf(gates, limit);
    if (!diagram) return within(unharmed, boundsOf(gates, works, limit));
    return exactly(unharmed * (1 - failureProbabilities(diagram, works)[diagram.root]!));
  };
}

function boundsOf(gates: readonly Gate[], works: Float64Array, limit: number): Bounds {
  const family = largestFamily(gates, { limit, maxSize: Number.POSITIVE_INFINITY });
  return failureBounds(family, gateOrderOf(gates).events, works);
}

function within(unharmed: number, failure: Bounds): Reliability {
  return { lower: unharmed * (1 - failure.upper), upper: unharmed * (1 - failure.lower), isExact: false };
}

function exactly(probability: number): Reliability {
  return { lower: probability, upper: probability, isExact: true };
}
