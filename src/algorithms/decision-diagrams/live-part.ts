import { type Adjacency, adjacencyOf, rowOf } from '../adjacency.js';
import type { Network } from '../network.js';

/** The part of a network that one node's failure can come from, numbered anew from 0; the start is node 0. */
export interface LivePart {
  /** Per node: the event that fails it by itself, -1 for none. */
  readonly events: Int32Array;
  /** Per node: how many of its needs must fail before it does. */
  readonly failAt: Int32Array;
  /** Row n: what n needs, in the order of the network; a node may come twice. */
  readonly needs: Adjacency;
}

/** What is left of a question when the events that answer it alone are known. */
export interface Separated {
  /** Events each of which fails the start along nodes that fail with any of their needs, ascending. */
  readonly alone: Int32Array;
  /** What the start's failure comes from when none of these occurs; `undefined` when nothing is left. */
  readonly rest: LivePart | undefined;
}

/**
 * Takes out the events that fail the start alone on the way of nodes that fail with any need, and then what can no longer fail at
 * all. Exact: a minimal set is one of these events, or holds none of them. The rest is found by the failure of everything
 * that may occur, counting needs. O(nodes and edges that the start needs).
 *
 * Source: cut sets of one event in W. E. Vesely and R. E. Narum, PREP and KITT, computer codes for the automatic evaluation of a
 * fault tree, IN-1349 (1970).
 */
export function separated(network: Network, start: number, events: Int32Array): Separated {
  const reached = reachedFrom(network.needs, start, () => true);
  const isLive = failing(network, reached, events, () => true);
  const direct = isLive[start]
    ? reachedFrom(network.needs, start, (from, to) => network.failAt[from] === 1 && isLive[to] === 1)
    : [];
  const alone = new Set<number>();
  for (const node of direct) if (events[node]! >= 0) alone.add(events[node]!);
  const stillLive = failing(network, reached, events, (event) => !alone.has(event));
  return {
    alone: Int32Array.from(alone).sort(),
    rest: stillLive[start] ? partOf(network, start, events, alone, stillLive) : undefined,
  };
}

/** The nodes on ways from the start along the edges allowed, in the order they are found. */
function reachedFrom(
  needs: Adjacency,
  start: number,
  isAllowed: (from: number, to: number) => boolean,
): number[] {
  const isFound = new Uint8Array(needs.offsets.length - 1);
  const found = [start];
  isFound[start] = 1;
  for (const node of found) {
    for (const need of rowOf(needs, node)) {
      if (isFound[need] || !isAllowed(node, need)) continue;
      isFound[need] = 1;
      found.push(need);
    }
  }
  return found;
}

/** Per node: 1 when it fails once every event that may occur does. */
function failing(
  { needs, neededBy, failAt }: Network,
  reached: readonly number[],
  events: Int32Array,
  mayOccur: (event: number) => boolean,
): Uint8Array {
  const isReached = new Uint8Array(needs.offsets.length - 1);
  for (const node of reached) isReached[node] = 1;
  const failed = new Uint8Array(isReached.length);
  const failedNeeds = new Int32Array(isReached.length);
  const queue = reached.filter((node) => events[node]! >= 0 && mayOccur(events[node]!));
  for (const node of queue) failed[node] = 1;
  for (const node of queue) {
    for (let k = neededBy.offsets[node]!; k < neededBy.offsets[node + 1]!; k++) {
      const needing = neededBy.items[k]!;
      if (!isReached[needing] || ++failedNeeds[needing]! < failAt[needing]! || failed[needing]) continue;
      failed[needing] = 1;
      queue.push(needing);
    }
  }
  return failed;
}

function partOf(
  { needs, failAt }: Network,
  start: number,
  events: Int32Array,
  alone: ReadonlySet<number>,
  isLive: Uint8Array,
): LivePart {
  const nodes = reachedFrom(needs, start, (_, to) => isLive[to] === 1);
  const number = new Int32Array(isLive.length);
  for (const [place, node] of nodes.entries()) number[node] = place;
  const from: number[] = [];
  const to: number[] = [];
  for (const [place, node] of nodes.entries()) {
    for (const need of rowOf(needs, node)) {
      if (!isLive[need]) continue;
      from.push(place);
      to.push(number[need]!);
    }
  }
  return {
    events: Int32Array.from(nodes, (node) => (alone.has(events[node]!) ? -1 : events[node]!)),
    failAt: Int32Array.from(nodes, (node) => failAt[node]!),
    needs: adjacencyOf(nodes.length, from, to),
  };
}
