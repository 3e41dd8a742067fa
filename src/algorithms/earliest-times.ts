import { type Adjacency, reversed } from './adjacency.js';
import { componentsOf } from './components.js';
import { nodesByComponent } from './condensation.js';
import { finite } from './finite.js';

/** Work that waits for other work: a node may begin once `atLeast` of what it needs is done, and is done `durations` later. */
export interface WaitingNetwork {
  /** Row n: what node n needs; distinct where it does not need all of it. */
  readonly needs: Adjacency;
  /** Per node: how many of what it needs must be done before it begins; as many as it needs, or fewer. */
  readonly atLeast: Int32Array;
  /** Per node: how long it takes by itself, at least 0. */
  readonly durations: Float64Array;
  /** Nodes below this number are steps of a path; the others only tie steps together, and take no time. */
  readonly steps: number;
}

/** When everything is done at the earliest, where everything begins at 0. */
export interface EarliestTimes extends WaitingNetwork {
  /** Row n: the nodes that need n. */
  readonly neededBy: Adjacency;
  /** Per node: when it is done; NaN where that is not known. */
  readonly done: Float64Array;
  /** Per node: how long it waits before it begins; NaN where that is not known. */
  readonly waits: Float64Array;
  /** Per node: the least of the steps it waits for longest; -1 where it waits for none. */
  readonly next: Int32Array;
  /** Per node: a circle, by a number for {@link circle}, that keeps it from being known; -1 where it is known. */
  readonly blockedBy: Int32Array;
  /** Per node: its turn; what it needs comes before it, unless they are in one circle. */
  readonly turns: Int32Array;
  /** The steps of a circle, ascending. */
  circle(number: number): Int32Array;
}

/**
 * Works out when every node is done: its duration after the last of what it needs, or after the `atLeast`-th that is done where
 * it can do without the rest. A node in a circle is not known, and no more is one of which fewer than `atLeast` of its needs
 * are known; of several circles that keep it from being known, the one with the least step is named. Sums are held to the
 * range of numbers. O(nodes + edges · log edges), without recursion. Source: the critical path method, J. E. Kelley and
 * M. R. Walker (1959), with the k-th least in place of the last.
 */
export function earliestTimes(network: WaitingNetwork): EarliestTimes {
  const { needs, atLeast, durations, steps } = network;
  const components = componentsOf(needs);
  const nodes = nodesByComponent(components);
  const count = durations.length;
  const done = new Float64Array(count).fill(Number.NaN);
  const waits = new Float64Array(count).fill(Number.NaN);
  const next = new Int32Array(count).fill(-1);
  const blockedBy = new Int32Array(count).fill(-1);
  const leastOf = (component: number) => nodes.items[nodes.offsets[component]!]!;
  for (let component = 0; component < components.count; component++) {
    const from = nodes.offsets[component]!;
    const to = nodes.offsets[component + 1]!;
    if (to - from > 1) {
      // Steps come first; what is none passes on whatever circle it needs.
      for (const node of nodes.items.subarray(from, to))
        blockedBy[node] = node < steps ? component : leastCircle(needs, node, blockedBy, leastOf);
      continue;
    }
    const node = nodes.items[from]!;
    const wait = atLeastDone(needs, node, atLeast[node]!, done);
    if (wait === undefined) blockedBy[node] = leastCircle(needs, node, blockedBy, leastOf);
    else {
      waits[node] = wait;
      done[node] = finite(wait + durations[node]!);
      next[node] = longestAwaited(network, node, wait, done, next);
    }
  }
  const circle = (number: number) =>
    nodes.items.slice(nodes.offsets[number]!, nodes.offsets[number + 1]!).filter((node) => node < steps);
  return {
    ...{ needs, atLeast, durations, steps, neededBy: reversed(needs) },
    ...{ done, waits, next, blockedBy, turns: components.of, circle },
  };
}

/** When enough of what a node needs is done; nothing when too few are known. */
function atLeastDone(
  { offsets, items }: Adjacency,
  node: number,
  enough: number,
  done: Float64Array,
): number | undefined {
  const from = offsets[node]!;
  const to = offsets[node + 1]!;
  if (enough < to - from) {
    const known = Float64Array.from(items.subarray(from, to), (need) => done[need]!).filter(
      (time) => !Number.isNaN(time),
    );
    return known.length < enough ? undefined : known.sort()[enough - 1];
  }
  let last = 0;
  for (let k = from; k < to; k++) {
    const time = done[items[k]!]!;
    if (Number.isNaN(time)) return undefined;
    if (time > last) last = time;
  }
  return last;
}

function leastCircle(
  { offsets, items }: Adjacency,
  node: number,
  blockedBy: Int32Array,
  leastOf: (circle: number) => number,
): number {
  let least = -1;
  for (let k = offsets[node]!; k < offsets[node + 1]!; k++) {
    const circle = blockedBy[items[k]!]!;
    if (circle !== -1 && (least === -1 || leastOf(circle) < leastOf(least))) least = circle;
  }
  return least;
}

/** The least step that is done exactly when the waiting ends; steps behind a node that is none count for it. */
function longestAwaited(
  { needs: { offsets, items }, steps }: WaitingNetwork,
  node: number,
  wait: number,
  done: Float64Array,
  next: Int32Array,
): number {
  let least = -1;
  for (let k = offsets[node]!; k < offsets[node + 1]!; k++) {
    const need = items[k]!;
    if (done[need] !== wait) continue;
    const step = need < steps ? need : next[need]!;
    if (step !== -1 && (least === -1 || step < least)) least = step;
  }
  return least;
}

/**
 * Makes a search for the nodes that decide when a node is done: the node, and again and again what they need as far as it is
 * known. O(nodes and edges found) for a search; the list is valid until the next one.
 */
export function createDeciding({ needs, done, steps }: EarliestTimes): (start: number) => Int32Array {
  const seen = new Int32Array(done.length);
  const found = new Int32Array(done.length);
  let stamp = 0;
  return (start) => {
    const own = ++stamp;
    let end = 0;
    found[end++] = start;
    seen[start] = own;
    for (let at = 0; at < end; at++) {
      const node = found[at]!;
      for (let k = needs.offsets[node]!; k < needs.offsets[node + 1]!; k++) {
        const need = needs.items[k]!;
        if (seen[need] === own || (need < steps && Number.isNaN(done[need]!))) continue;
        seen[need] = own;
        found[end++] = need;
      }
    }
    return found.subarray(0, end);
  };
}
