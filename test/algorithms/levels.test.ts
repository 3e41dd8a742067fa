import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adjacencyOf } from '../../src/algorithms/adjacency.js';
import { createLevelSearch, type Levels, pathTo } from '../../src/algorithms/levels.js';
import { adjacencyFrom, longPath, type Relation, relations } from './random-relations.js';

/** A relation whose nodes from `transparentFrom` on are transparent, and no two of those neighbours. */
interface Searchable extends Relation {
  readonly transparentFrom: number;
}

function searchables(): fc.Arbitrary<Searchable> {
  return fc.tuple(relations(12), fc.nat()).map(([{ nodeCount, pairs }, cut]) => {
    const transparentFrom = 1 + (cut % nodeCount);
    const visible = pairs.filter((pair) => !pair.every((node) => node >= transparentFrom));
    return { nodeCount, transparentFrom, pairs: visible };
  });
}

/** The nodes one step away: directly, or through one transparent node. */
function stepsFrom({ pairs, transparentFrom }: Searchable, node: number): Set<number> {
  const next = (from: number) => pairs.filter(([one]) => one === from).map(([, to]) => to);
  return new Set(next(node).flatMap((to) => (to >= transparentFrom ? next(to) : [to])));
}

/** Distances by relaxing every node again and again. */
function naiveDistances(searchable: Searchable, starts: readonly number[]): Map<number, number> {
  const distances = new Map(starts.map((start) => [start, 1]));
  for (let round = 0; round < searchable.nodeCount; round++) {
    for (const [node, distance] of [...distances]) {
      for (const to of stepsFrom(searchable, node)) {
        distances.set(to, Math.min(distance + 1, distances.get(to) ?? Number.POSITIVE_INFINITY));
      }
    }
  }
  return distances;
}

const startLists = fc.array(fc.array(fc.nat(), { maxLength: 3 }), { minLength: 1, maxLength: 5 });

/** Holds a law on several searches by one searcher. */
function eachSearch(
  check: (searchable: Searchable, starts: readonly number[], levels: Levels) => void,
): void {
  fc.assert(
    fc.property(searchables(), startLists, (searchable, lists) => {
      const search = createLevelSearch(adjacencyFrom(searchable), searchable.transparentFrom);
      for (const list of lists) {
        const starts = list.map((start) => start % searchable.transparentFrom);
        check(searchable, starts, search(starts));
      }
    }),
    { numRuns: 300 },
  );
}

describe('a level search', () => {
  it('finds every node that can be reached at its least distance, transparent nodes neither found nor counted', () => {
    eachSearch((searchable, starts, { nodes, distances }) => {
      const found = new Map(Array.from(nodes, (node, place) => [node, distances[place]!]));
      expect(found).toEqual(naiveDistances(searchable, starts));
      expect(nodes).toHaveLength(found.size);
    });
  });

  it('gives nodes by distance and then by number', () => {
    eachSearch((_, __, { nodes, distances }) => {
      const keys = Array.from(nodes, (node, place) => distances[place]! * 1000 + node);
      expect(keys).toEqual([...keys].sort((a, b) => a - b));
    });
  });

  it('takes as parent the least node one level nearer that leads there, and none for a start', () => {
    eachSearch((searchable, starts, { nodes, distances, parents }) => {
      for (const [place, node] of nodes.entries()) {
        const nearer = Array.from(nodes).filter((_, other) => distances[other] === distances[place]! - 1);
        const leading = nearer.filter((other) => stepsFrom(searchable, other).has(node));
        if (starts.includes(node)) expect(parents[place]).toBe(-1);
        else expect(nodes[parents[place]!]).toBe(Math.min(...leading));
      }
    });
  });

  it('gives the path of parents from a start to the node', () => {
    eachSearch((searchable, starts, levels) => {
      for (const [place, node] of levels.nodes.entries()) {
        const path = Array.from(pathTo(levels, place));
        expect(path).toHaveLength(levels.distances[place]!);
        expect(starts).toContain(path[0]);
        expect(path.at(-1)).toBe(node);
        for (const [k, to] of path.slice(1).entries()) expect(stepsFrom(searchable, path[k]!)).toContain(to);
      }
    });
  });

  it('passes a transparent node on behalf of the least node that leads to it', () => {
    // 0 → 2 and 1; 1 and 2 → 4, which is transparent; 4 → 3.
    const search = createLevelSearch(adjacencyOf(5, [0, 0, 2, 1, 4], [2, 1, 4, 4, 3]), 4);
    const levels = search([0]);
    expect(levels).toEqual({
      nodes: Int32Array.of(0, 1, 2, 3),
      distances: Int32Array.of(1, 2, 2, 3),
      parents: Int32Array.of(-1, 0, 0, 1),
    });
    expect(pathTo(levels, 3)).toEqual(Int32Array.of(0, 1, 3));
  });

  it('keeps an answer whole when it searches again', () => {
    const search = createLevelSearch(longPath(5, { ring: true }), 5);
    const first = search([0]);
    const copy = structuredClone(first);
    search([3]);
    expect(first).toEqual(copy);
  });

  it('finds nothing from nowhere', () => {
    const search = createLevelSearch(longPath(3, { ring: false }), 3);
    expect(search([])).toEqual({
      nodes: new Int32Array(0),
      distances: new Int32Array(0),
      parents: new Int32Array(0),
    });
  });

  it('walks a path of a million nodes', () => {
    const levels = createLevelSearch(longPath(1_000_000, { ring: false }), 1_000_000)([0]);
    expect(levels.distances.at(-1)).toBe(1_000_000);
    expect(pathTo(levels, 999_999)).toHaveLength(1_000_000);
  });
});
