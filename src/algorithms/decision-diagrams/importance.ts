import type { Diagram } from './diagram.js';
import { failureDiagramOf, failureProbabilities } from './failure-diagram.js';
import { gateFormulaOf } from './gate-formula.js';
import { separated } from './live-part.js';
import { ALWAYS } from './node-store.js';
import type { ReliabilityQuestion } from './reliability.js';

/** How much each event matters for the failure of a node. */
export interface Importances {
  /** The probability that the node fails. */
  readonly fails: number;
  /**
   * By event: how much more probable the failure is when the event occurs than when it does not, which is how much the
   * probability of working grows with that of the event's not occurring. Events that are left out do not matter: 0.
   */
  readonly birnbaum: ReadonlyMap<number, number>;
}

/**
 * The Birnbaum importance of every event for the failure of a node, all from one pass up the diagram and one down: the
 * importance of an event is the sum, over its nodes, of the probability of coming there from the root, times what its two branches
 * differ by. An event that fails the node by itself matters as much as all others leave the node working. O(diagram); `undefined`
 * when the diagram would exceed the limit.
 *
 * Source: Z. W. Birnbaum, On the importance of different components in a multicomponent system, in P. R. Krishnaiah, Multivariate
 * Analysis II (1969); on diagrams, Y. Dutuit and A. Rauzy, Efficient algorithms to assess component and gate importance in
 * fault tree analysis, Reliability Engineering and System Safety 72 (2001).
 */
export function importancesOf(
  { network, events, works, limit }: ReliabilityQuestion,
  node: number,
): Importances | undefined {
  const { alone, rest } = separated(network, node, events);
  const diagram = rest && failureDiagramOf(gateFormulaOf(rest), limit);
  if (rest && !diagram) return undefined;
  const probabilities = diagram ? failureProbabilities(diagram, works) : Float64Array.of(0);
  const restFails = probabilities[diagram?.root ?? 0]!;
  const birnbaum = new Map<number, number>();
  const { product, others } = productsOf(alone, works);
  for (const [place, event] of alone.entries()) birnbaum.set(event, others[place]! * (1 - restFails));
  if (diagram) addDiagram(birnbaum, diagram, { works, fails: probabilities, reachedWith: product });
  return { fails: eitherFails(alone, works, restFails), birnbaum };
}

/** The product of what works, and per event that of all others, without a division, so that an event may be sure to occur. */
function productsOf(alone: Int32Array, works: Float64Array) {
  const others = new Float64Array(alone.length);
  let product = 1;
  for (const [place, event] of alone.entries()) {
    others[place] = product;
    product *= works[event]!;
  }
  let behind = 1;
  for (let place = alone.length - 1; place >= 0; place--) {
    others[place]! *= behind;
    behind *= works[alone[place]!]!;
  }
  return { product, others };
}

interface UpwardPass {
  readonly works: Float64Array;
  /** Per node: the probability that it fails. */
  readonly fails: Float64Array;
  /** The probability that the diagram decides at all. */
  readonly reachedWith: number;
}

function addDiagram(
  birnbaum: Map<number, number>,
  diagram: Diagram,
  { works, fails, reachedWith }: UpwardPass,
) {
  const { root, events, lows, highs } = diagram;
  const reached = new Float64Array(events.length);
  reached[root] = reachedWith;
  for (let node = root; node > ALWAYS; node--) {
    const [event, low, high] = [events[node]!, lows[node]!, highs[node]!];
    const up = works[event]!;
    reached[low]! += up * reached[node]!;
    reached[high]! += (1 - up) * reached[node]!;
    const difference = Math.max(0, fails[high]! - fails[low]!);
    birnbaum.set(event, Math.min(1, (birnbaum.get(event) ?? 0) + reached[node]! * difference));
  }
}

/** One minus the product of what works, with all digits where that is near 1. */
function eitherFails(alone: Int32Array, works: Float64Array, restFails: number): number {
  let logarithm = Math.log1p(-restFails);
  for (const event of alone) logarithm += Math.log1p(works[event]! - 1);
  return 0 - Math.expm1(logarithm);
}
