import fc from 'fast-check';
import { adjacencyOf } from '../../src/algorithms/adjacency.js';
import { type Network, networkOf } from '../../src/algorithms/network.js';

/** A network as a list: what each node needs, how many of that must fail, and the event that fails it by itself. */
export interface NetworkNode {
  readonly needs: readonly number[];
  readonly failAt: number;
  readonly event: number;
}

/** Makes a network of its nodes. */
export function networkOfNodes(nodes: readonly NetworkNode[]): { network: Network; events: Int32Array } {
  const from = nodes.flatMap(({ needs }, node) => needs.map(() => node));
  const to = nodes.flatMap(({ needs }) => needs);
  const failAt = Int32Array.from(nodes, (node) => node.failAt);
  return {
    network: networkOf(adjacencyOf(nodes.length, from, to), failAt),
    events: Int32Array.from(nodes, ({ event }) => event),
  };
}

/** Random networks: cycles, nodes that need themselves or something twice, thresholds that cannot be met, shared events. */
export function networkNodes(maxNodes = 9, maxEvents = 6): fc.Arbitrary<NetworkNode[]> {
  return fc.integer({ min: 1, max: maxNodes }).chain((count) =>
    fc.array(
      fc.record({
        needs: fc.array(fc.nat({ max: count - 1 }), { maxLength: 5 }),
        failAt: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 4 })),
        event: fc.integer({ min: -1, max: maxEvents - 1 }),
      }),
      { minLength: count, maxLength: count },
    ),
  );
}

/** The minimal sets of events that fail node 0, by trying all sets and working out each round by round. */
export function minimalSetsByTrial(nodes: readonly NetworkNode[]): number[][] {
  const events = [...new Set(nodes.map(({ event }) => event).filter((event) => event >= 0))];
  events.sort((a, b) => a - b);
  const sets = events.reduce<number[][]>((all, event) => all.concat(all.map((set) => [...set, event])), [[]]);
  sets.sort(bySizeThenEvents);
  const found: number[][] = [];
  for (const set of sets) {
    if (found.some((smaller) => smaller.every((event) => set.includes(event)))) continue;
    if (fails(nodes, set)) found.push(set);
  }
  return found;
}

/** The order sets come in. */
function bySizeThenEvents(one: readonly number[], other: readonly number[]): number {
  const place = one.findIndex((event, i) => event !== other[i]);
  return one.length - other.length || (place < 0 ? 0 : one[place]! - other[place]!);
}

/** The probability that node 0 works, by trying all sets of events that may occur. */
export function workingByTrial(nodes: readonly NetworkNode[], works: ArrayLike<number>): number {
  const sumFrom = (event: number, occurred: readonly number[], probability: number): number => {
    if (probability === 0) return 0;
    if (event === works.length) return fails(nodes, occurred) ? 0 : probability;
    const up = works[event]!;
    return (
      sumFrom(event + 1, occurred, probability * up) +
      sumFrom(event + 1, [...occurred, event], probability * (1 - up))
    );
  };
  return sumFrom(0, [], 1);
}

function fails(nodes: readonly NetworkNode[], set: readonly number[]): boolean {
  const failed = new Set<number>();
  for (let round = 0; round <= nodes.length; round++) {
    for (const [node, { needs, failAt, event }] of nodes.entries()) {
      if (set.includes(event) || needs.filter((need) => failed.has(need)).length >= failAt) failed.add(node);
    }
  }
  return failed.has(0);
}
