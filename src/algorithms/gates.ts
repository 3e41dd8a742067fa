import { type Adjacency, adjacencyOf, reversed } from './adjacency.js';

/**
 * A network of threshold gates, as in a coherent fault tree: a node works when it has not failed by itself and, in every
 * one of its clauses, at least `atLeast` members work. Networks may hold cycles.
 */
export interface Gates {
  /** Row n: the clauses of node n. */
  readonly clauses: Adjacency;
  /** Per clause: the node it belongs to. */
  readonly nodes: Int32Array;
  /** Per clause: how many of its members must work. */
  readonly atLeast: Int32Array;
  /** Row c: the distinct members of clause c. */
  readonly members: Adjacency;
}

/** One clause of one node. */
export interface GateClause {
  readonly node: number;
  readonly atLeast: number;
  readonly members: ArrayLike<number>;
}

/** Makes the network over the nodes 0 … nodeCount - 1; a member that comes twice in a clause counts once. Linear. */
export function gatesOf(nodeCount: number, list: readonly GateClause[]): Gates {
  const nodes = Int32Array.from(list, (clause) => clause.node);
  const offsets = new Int32Array(list.length + 1);
  const items: number[] = [];
  for (const [c, { members }] of list.entries()) {
    for (const member of new Set(Array.from(members))) items.push(member);
    offsets[c + 1] = items.length;
  }
  return {
    clauses: adjacencyOf(
      nodeCount,
      nodes,
      nodes.map((_, c) => c),
    ),
    nodes,
    atLeast: Int32Array.from(list, (clause) => clause.atLeast),
    members: { offsets, items: Int32Array.from(items) },
  };
}

/** Row n: every node that some clause of n names (a node two clauses name comes twice). Linear. */
export function needsOf({ nodes, members, clauses }: Gates): Adjacency {
  const from = new Int32Array(members.items.length);
  for (let c = 0; c < nodes.length; c++) from.fill(nodes[c]!, members.offsets[c]!, members.offsets[c + 1]!);
  return adjacencyOf(clauses.offsets.length - 1, from, members.items);
}

/** Row n: every clause that names n. Linear. */
export function clausesNaming({ clauses, members }: Gates): Adjacency {
  return reversed(members, clauses.offsets.length - 1);
}

/** Per clause: how many members may fail before it does. */
export function spareMembers({ atLeast, members }: Gates): Int32Array {
  return atLeast.map((needed, clause) => members.offsets[clause + 1]! - members.offsets[clause]! - needed);
}
