import { adjacencyOf, rowOf } from '../adjacency.js';
import { componentsOf } from '../components.js';
import type { LivePart } from './live-part.js';

/** Nodes that fail together: per node its group, and what a group's failure takes from others. */
export interface EqualGroups {
  readonly count: number;
  /** Per node: its group. */
  readonly of: Int32Array;
}

/** Rounds after which nothing more is sought: they save work, and what is missed costs no correctness. */
const MOST_ROUNDS = 16;

/**
 * Groups nodes that need each other without an alternative: on a cycle of edges each of which passes failure on by
 * itself, all nodes have the same function. An edge passes failure on when its node fails with any need, or when the
 * group it leads to holds so many of the node's needs as suffice; so a round of grouping can make another worth while.
 * O(nodes + edges) a round.
 *
 * Source: strongly connected components of the implication graph of two-literal clauses, B. Aspvall, M. F. Plass and
 * R. E. Tarjan, A linear-time algorithm for testing the truth of certain quantified Boolean formulas, Information
 * Processing Letters 8 (1979).
 */
export function equalGroupsOf(part: LivePart): EqualGroups {
  let groups: EqualGroups = { count: part.failAt.length, of: part.failAt.map((_, node) => node) };
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { count, of } = componentsOf(passingEdges(part, groups));
    if (count === groups.count) break;
    groups = { count, of: groups.of.map((group) => of[group]!) };
  }
  return groups;
}

function passingEdges(part: LivePart, groups: EqualGroups) {
  const tally = createTally(groups);
  const from: number[] = [];
  const to: number[] = [];
  for (let node = 0; node < part.failAt.length; node++) {
    for (const [group, weight] of tally(rowOf(part.needs, node))) {
      if (weight < part.failAt[node]!) continue;
      from.push(groups.of[node]!);
      to.push(group);
    }
  }
  return adjacencyOf(groups.count, from, to);
}

/** Makes a counter of how many of some nodes are in each group: pairs in the order the groups first came. */
export function createTally({ count, of }: EqualGroups): (nodes: Int32Array) => Array<[number, number]> {
  const place = new Int32Array(count);
  return (nodes) => {
    const pairs: Array<[number, number]> = [];
    for (const node of nodes) {
      const group = of[node]!;
      const pair = pairs[place[group]!];
      if (pair && pair[0] === group) pair[1]++;
      else place[group] = pairs.push([group, 1]) - 1;
    }
    return pairs;
  };
}
