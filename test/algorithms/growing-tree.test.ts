import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GrowingTree } from '../../src/algorithms/growing-tree.js';

describe('a growing tree', () => {
  it('finds the nearest node on the ways of two nodes to the root', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 60, size: 'max' }), (picks) => {
        const tree = new GrowingTree(picks.length + 1);
        const ways = [[0]];
        tree.plant(0);
        for (const [place, pick] of picks.entries()) {
          const below = Math.max(0, place - (pick % 4));
          tree.add(place + 1, below);
          ways.push([place + 1, ...ways[below]!]);
        }
        for (const [one, way] of ways.entries()) {
          for (const [other, another] of ways.entries()) {
            expect(tree.meeting(one, other)).toBe(way.find((node) => another.includes(node)));
          }
        }
      }),
    );
  });

  it('begins anew', () => {
    const tree = new GrowingTree(3);
    tree.plant(0);
    tree.add(1, 0);
    tree.add(2, 1);
    tree.plant(2);
    tree.add(1, 2);
    tree.add(0, 2);
    expect(tree.meeting(0, 1)).toBe(2);
  });
});
