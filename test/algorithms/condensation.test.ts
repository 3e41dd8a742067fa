import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { componentsOf } from '../../src/algorithms/components.js';
import { condensationOf, nodesByComponent } from '../../src/algorithms/condensation.js';
import { adjacencyFrom, listsOf, longPath, reachOf, relations } from './random-relations.js';

describe('a condensation', () => {
  it('leads from a component to every other that one of its nodes leads to, each once', () => {
    fc.assert(
      fc.property(relations(), (relation) => {
        const { count, of, needs } = condensationOf(adjacencyFrom(relation));
        for (const [component, row] of listsOf(needs).entries()) {
          const others = relation.pairs
            .filter(([from, to]) => of[from] === component && of[to] !== component)
            .map(([, to]) => of[to]!);
          expect(row.sort((a, b) => a - b)).toEqual([...new Set(others)].sort((a, b) => a - b));
          expect(row.every((other) => other < component)).toBe(true);
        }
        expect(listsOf(needs)).toHaveLength(count);
      }),
      { numRuns: 500 },
    );
  });

  it('holds the same the other way round, to higher numbers', () => {
    fc.assert(
      fc.property(relations(), (relation) => {
        const { needs, neededBy } = condensationOf(adjacencyFrom(relation));
        const forward = listsOf(needs).flatMap((row, from) => row.map((to) => `${from} ${to}`));
        const back = listsOf(neededBy).flatMap((row, to) => row.map((from) => `${from} ${to}`));
        expect(back.sort()).toEqual(forward.sort());
      }),
    );
  });

  it('leads where the relation does', () => {
    fc.assert(
      fc.property(relations(), (relation) => {
        const { count, of, needs } = condensationOf(adjacencyFrom(relation));
        const pairs = listsOf(needs).flatMap((row, from) => row.map((to) => [from, to] as const));
        const among = reachOf({ nodeCount: count, pairs });
        for (const [from, reached] of reachOf(relation).entries()) {
          for (let to = 0; to < relation.nodeCount; to++) {
            expect(among[of[from]!]!.has(of[to]!)).toBe(reached.has(to));
          }
        }
      }),
    );
  });

  it('of nothing is nothing', () => {
    const { count, needs, neededBy } = condensationOf(adjacencyFrom({ nodeCount: 0, pairs: [] }));
    expect([count, listsOf(needs), listsOf(neededBy)]).toEqual([0, [], []]);
  });

  it('of a ring of a million nodes is one component that leads nowhere', () => {
    const { count, needs } = condensationOf(longPath(1_000_000, { ring: true }));
    expect([count, needs.items.length]).toEqual([1, 0]);
  });
});

describe('the nodes by component', () => {
  it('are each in the row of their component, ascending', () => {
    fc.assert(
      fc.property(relations(), (relation) => {
        const components = componentsOf(adjacencyFrom(relation));
        const rows = listsOf(nodesByComponent(components));
        expect(rows).toHaveLength(components.count);
        for (const [component, row] of rows.entries()) {
          const nodes = Array.from(components.of.keys()).filter((node) => components.of[node] === component);
          expect(row).toEqual(nodes);
        }
      }),
    );
  });
});
