import fc from 'fast-check';
import type { GateClause } from '../../src/algorithms/gates.js';

/** Nodes and clauses, as they are given to `gatesOf`. */
export interface Network {
  readonly nodeCount: number;
  readonly clauses: readonly GateClause[];
}

/** Random networks: cycles, nodes that need themselves, members that come twice, thresholds from 0 to all members. */
export function networks(maxNodes = 9): fc.Arbitrary<Network> {
  return fc.integer({ min: 1, max: maxNodes }).chain((nodeCount) => {
    const node = fc.nat({ max: nodeCount - 1 });
    const clause = fc
      .record({ node, members: fc.array(node, { maxLength: 5 }), need: fc.nat() })
      .map(({ node: owner, members, need }) => ({
        node: owner,
        members,
        atLeast: need % (new Set(members).size + 1),
      }));
    return fc
      .array(clause, { maxLength: 2 * maxNodes, size: 'max' })
      .map((clauses) => ({ nodeCount, clauses }));
  });
}
