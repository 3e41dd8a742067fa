import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clausesNaming, gatesOf, needsOf, spareMembers } from '../../src/algorithms/gates.js';
import { networks } from './random-gates.js';
import { listsOf } from './random-relations.js';

describe('a network of gates', () => {
  it('holds the clauses of each node and the members of each clause', () => {
    const gates = gatesOf(3, [
      { node: 2, atLeast: 1, members: [0, 1] },
      { node: 0, atLeast: 2, members: Int32Array.of(1, 2) },
      { node: 2, atLeast: 0, members: [] },
    ]);
    expect(listsOf(gates.clauses)).toEqual([[1], [], [0, 2]]);
    expect(gates.nodes).toEqual(Int32Array.of(2, 0, 2));
    expect(gates.atLeast).toEqual(Int32Array.of(1, 2, 0));
    expect(listsOf(gates.members)).toEqual([[0, 1], [1, 2], []]);
  });

  it('counts a member that comes twice in a clause once', () => {
    const gates = gatesOf(3, [{ node: 0, atLeast: 1, members: [2, 1, 2] }]);
    expect(listsOf(gates.members)).toEqual([[2, 1]]);
  });

  it('holds nodes without clauses, and none at all', () => {
    expect(listsOf(gatesOf(2, []).clauses)).toEqual([[], []]);
    expect(listsOf(needsOf(gatesOf(2, [])))).toEqual([[], []]);
    expect(listsOf(clausesNaming(gatesOf(0, [])))).toEqual([]);
  });

  it('says per node which nodes its clauses name', () => {
    fc.assert(
      fc.property(networks(), ({ nodeCount, clauses }) => {
        for (const [node, needs] of listsOf(needsOf(gatesOf(nodeCount, clauses))).entries()) {
          const own = clauses.filter((clause) => clause.node === node);
          expect(needs).toEqual(own.flatMap(({ members }) => [...new Set(Array.from(members))]));
        }
      }),
    );
  });

  it('says per node which clauses name it', () => {
    fc.assert(
      fc.property(networks(), ({ nodeCount, clauses }) => {
        for (const [node, naming] of listsOf(clausesNaming(gatesOf(nodeCount, clauses))).entries()) {
          const named = [...clauses.entries()].filter(([, { members }]) =>
            Array.from(members).includes(node),
          );
          expect(naming).toEqual(named.map(([clause]) => clause));
        }
      }),
    );
  });

  it('says per clause how many members may fail before it does', () => {
    const gates = gatesOf(4, [
      { node: 0, atLeast: 2, members: [1, 2, 3] },
      { node: 0, atLeast: 1, members: [2, 2] },
      { node: 1, atLeast: 0, members: [] },
    ]);
    expect(spareMembers(gates)).toEqual(Int32Array.of(1, 0, 0));
  });
});
