import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { componentsOf, groupsOf } from '../../src/algorithms/components.js';
import { adjacencyFrom, longPath, type Relation, relations } from './random-relations.js';

/** Per node: the nodes it reaches, itself among them, by adding pairs until nothing changes. */
function reachOf({ nodeCount, pairs }: Relation): Array<Set<number>> {
  const reach = Array.from({ length: nodeCount }, (_, node) => new Set([node]));
  for (let round = 0; round < nodeCount; round++) {
    for (const [from, to] of pairs) for (const node of reach[to]!) reach[from]!.add(node);
  }
  return reach;
}

describe('the strongly connected components', () => {
  it('join two nodes exactly when each reaches the other', () => {
    fc.assert(
      fc.property(relations(), (relation) => {
        const { of } = componentsOf(adjacencyFrom(relation));
        const reach = reachOf(relation);
        for (const [one, a] of of.entries()) {
          for (const [other, b] of of.entries()) {
            expect(a === b).toBe(reach[one]!.has(other) && reach[other]!.has(one));
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('are numbered without gaps, those that others lead to first', () => {
    fc.assert(
      fc.property(relations(), (relation) => {
        const { count, of } = componentsOf(adjacencyFrom(relation));
        expect([...new Set(of)].sort((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, k) => k));
        for (const [from, to] of relation.pairs) expect(of[to]).toBeLessThanOrEqual(of[from]!);
      }),
    );
  });

  it('of no nodes are none', () => {
    expect(componentsOf(adjacencyFrom({ nodeCount: 0, pairs: [] }))).toEqual({
      count: 0,
      of: new Int32Array(0),
    });
  });

  it('of a path of a million nodes are a million', () => {
    const { count, of } = componentsOf(longPath(1_000_000, { ring: false }));
    expect(count).toBe(1_000_000);
    expect([of[0], of[999_999]]).toEqual([999_999, 0]);
  });

  it('of a ring of a million nodes are one', () => {
    const components = componentsOf(longPath(1_000_000, { ring: true }));
    expect(components.count).toBe(1);
    const groups = groupsOf(components, 1_000_000);
    expect(groups).toHaveLength(1);
    expect([groups[0]!.length, groups[0]![0], groups[0]!.at(-1)]).toEqual([1_000_000, 0, 999_999]);
  });
});

describe('the groups of components', () => {
  it('are those of two or more nodes, ascending, by their least node', () => {
    fc.assert(
      fc.property(relations(), fc.nat(), (relation, cut) => {
        const below = cut % (relation.nodeCount + 1);
        const reach = reachOf(relation);
        const nodes = Array.from({ length: below }, (_, node) => node);
        const groups = nodes
          .map((one) => nodes.filter((other) => reach[one]!.has(other) && reach[other]!.has(one)))
          .filter((group, node) => group.length > 1 && group[0] === node);
        expect(groupsOf(componentsOf(adjacencyFrom(relation)), below)).toEqual(groups);
      }),
      { numRuns: 300 },
    );
  });

  it('leave out a node that only leads to itself', () => {
    expect(groupsOf(componentsOf(adjacencyFrom({ nodeCount: 2, pairs: [[0, 0]] })), 2)).toEqual([]);
  });
});
