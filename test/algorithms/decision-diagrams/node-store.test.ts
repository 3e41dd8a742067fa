import { describe, expect, it } from 'vitest';
import {
  ALWAYS,
  createNodeStore,
  NEVER,
  withinLimit,
} from '../../../src/algorithms/decision-diagrams/node-store.js';

describe('a node store', () => {
  it('holds every node once, however many there are', () => {
    const store = createNodeStore(100_000);
    const make = () => Array.from({ length: 50_000 }, (_, level) => store.node(level, level % 2, ALWAYS));
    const nodes = make();
    expect(make()).toEqual(nodes);
    expect(new Set(nodes).size).toBe(50_000);
    expect(store.size()).toBe(50_000);
    const node = nodes[777]!;
    expect([store.level(node), store.low(node), store.high(node)]).toEqual([777, ALWAYS, ALWAYS]);
  });

  it('knows the sizes of the sets of a node read as a family', () => {
    const store = createNodeStore(10);
    const one = store.node(2, NEVER, ALWAYS);
    const two = store.node(1, one, one);
    expect([store.least(one), store.most(one)]).toEqual([1, 1]);
    expect([store.least(two), store.most(two)]).toEqual([1, 2]);
  });

  it('tells when it is full, and lets other errors through', () => {
    const store = createNodeStore(1);
    expect(withinLimit(() => store.node(0, NEVER, ALWAYS))).toBe(2);
    expect(withinLimit(() => store.node(0, NEVER, ALWAYS))).toBe(2);
    expect(withinLimit(() => store.node(1, NEVER, ALWAYS))).toBeUndefined();
    expect(() =>
      withinLimit(() => {
        throw new Error('other');
      }),
    ).toThrow('other');
  });
});
