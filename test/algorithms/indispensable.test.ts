import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFailureSimulator } from '../../src/algorithms/failures.js';
import { gatesOf } from '../../src/algorithms/gates.js';
import { createIndispensableSearch } from '../../src/algorithms/indispensable.js';
import { type Network, networks } from './random-gates.js';

/** The start, and what clauses that need all their members name, clause by clause until nothing is added. */
function naiveIndispensable({ nodeCount, clauses }: Network, start: number): Set<number> {
  const found = new Set([start]);
  for (let round = 0; round < nodeCount; round++) {
    for (const { node, atLeast, members } of clauses) {
      const distinct = new Set(Array.from(members));
      if (!found.has(node) || atLeast < distinct.size) continue;
      for (const member of distinct) found.add(member);
    }
  }
  return found;
}

describe('what a node cannot do without', () => {
  it('is what clauses without a member to spare lead to, the node itself included, search after search', () => {
    fc.assert(
      fc.property(networks(), (network) => {
        const search = createIndispensableSearch(gatesOf(network.nodeCount, network.clauses));
        for (let start = 0; start < network.nodeCount; start++) {
          expect(new Set(search(start))).toEqual(naiveIndispensable(network, start));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('makes the node fail by failing', () => {
    fc.assert(
      fc.property(networks(), (network) => {
        const gates = gatesOf(network.nodeCount, network.clauses);
        const simulate = createFailureSimulator(gates);
        for (let start = 0; start < network.nodeCount; start++) {
          for (const node of createIndispensableSearch(gates)(start)) {
            expect(simulate([node])).toContain(start);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is everything that makes the node fail alone, where no clause has a member to spare', () => {
    const strict = networks().map(({ nodeCount, clauses }) => ({
      nodeCount,
      clauses: clauses.map((clause) => ({ ...clause, atLeast: new Set(Array.from(clause.members)).size })),
    }));
    fc.assert(
      fc.property(strict, ({ nodeCount, clauses }) => {
        const gates = gatesOf(nodeCount, clauses);
        const simulate = createFailureSimulator(gates);
        const nodes = Array.from({ length: nodeCount }, (_, node) => node);
        for (const start of nodes) {
          const stopping = nodes.filter((node) => simulate([node]).includes(start));
          expect([...createIndispensableSearch(gates)(start)].sort((a, b) => a - b)).toEqual(stopping);
        }
      }),
    );
  });

  it('leaves out a supplier that two alternatives share, though its failure makes the node fail', () => {
    // 0 needs 1 or 2; each of these needs 3.
    const gates = gatesOf(4, [
      { node: 0, atLeast: 1, members: [1, 2] },
      { node: 1, atLeast: 1, members: [3] },
      { node: 2, atLeast: 1, members: [3] },
    ]);
    expect([...createIndispensableSearch(gates)(0)]).toEqual([0]);
    expect(Array.from(createFailureSimulator(gates)([3]))).toContain(0);
  });
});
