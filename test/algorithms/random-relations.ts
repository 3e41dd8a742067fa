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
