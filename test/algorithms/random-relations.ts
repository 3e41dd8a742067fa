import fc from 'fast-check';
import { type Adjacency, adjacencyOf, rowOf } from '../../src/algorithms/adjacency.js';

/** Some nodes and the arrows between them, as pairs; loops and parallel arrows among them. */
export interface Relation {
  readonly nodeCount: number;
  readonly pairs: ReadonlyArray<readonly [from: number, to: number]>;
}

/** Random relations, from empty ones to dense ones with cycles. */
export function relations(maxNodes = 9): fc.Arbitrary<Relation> {
  return fc.integer({ min: 1, max: maxNodes }).chain((nodeCount) => {
    const node = fc.nat({ max: nodeCount - 1 });
    const pairs = fc.array(fc.tuple(node, node), { maxLength: 2 * maxNodes, size: 'max' });
    return pairs.map((list) => ({ nodeCount, pairs: list }));
  });
}

/** The relation in the form the algorithms take. */
export function adjacencyFrom({ nodeCount, pairs }: Relation): Adjacency {
  return adjacencyOf(
    nodeCount,
    pairs.map(([from]) => from),
    pairs.map(([, to]) => to),
  );
}

/** All rows as plain lists. */
export function listsOf(adjacency: Adjacency): number[][] {
  return Array.from({ length: adjacency.offsets.length - 1 }, (_, row) => Array.from(rowOf(adjacency, row)));
}

/** A path 0 → 1 → … → nodeCount - 1, closed to a ring where asked. */
export function longPath(nodeCount: number, { ring }: { readonly ring: boolean }): Adjacency {
  const from = Int32Array.from({ length: ring ? nodeCount : nodeCount - 1 }, (_, node) => node);
  return adjacencyOf(
    nodeCount,
    from,
    from.map((node) => (node + 1) % nodeCount),
  );
}

/** Per node: the nodes it reaches, itself among them, by adding pairs until nothing changes. */
export function reachOf({ nodeCount, pairs }: Relation): Array<Set<number>> {
  const reach = Array.from({ length: nodeCount }, (_, node) => new Set([node]));
  for (let before = -1, sum = nodeCount; before < sum; ) {
    before = sum;
    for (const [from, to] of pairs) for (const node of reach[to]!) reach[from]!.add(node);
    sum = reach.reduce((all, { size }) => all + size, 0);
  }
  return reach;
}

/** A relation of `nodeCount` nodes made by a plain generator from a seed, for sizes at which nothing need be shrunk. */
export function seededRelation(nodeCount: number, pairCount: number, seed: number): Relation {
  const next = seededNumbers(seed);
  const pairs = Array.from({ length: pairCount }, () => [next(nodeCount), next(nodeCount)] as const);
  return { nodeCount, pairs };
}

/** Whole numbers below a bound, the same for the same seed. Source: mulberry32, T. Ettinger (public domain). */
export function seededNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}
