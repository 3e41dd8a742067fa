import fc from 'fast-check';
import type { LabelledRelation } from '../../src/algorithms/levels.js';
import {
  adjacencyFrom,
  type Relation,
  relations,
  seededNumbers,
  seededRelation,
} from './random-relations.js';

/** A relation whose nodes from `transparentFrom` on are transparent, with a label or -1 for every pair. */
export interface PlainLabelled extends Relation {
  readonly transparentFrom: number;
  readonly labels: readonly number[];
}

/**
 * Random relations with transparent nodes: cycles, ways through several transparent nodes, the same pair with several labels.
 * A transparent node that another one leads to labels its own edges, as the algorithms ask for.
 */
export function labelledRelations(maxNodes = 10): fc.Arbitrary<PlainLabelled> {
  const size = { minLength: 2 * maxNodes, maxLength: 2 * maxNodes };
  const labels = fc.array(fc.integer({ min: -1, max: 5 }), size);
  return fc
    .tuple(relations(maxNodes), fc.nat(), labels)
    .map(([relation, cut, list]) => labelled(relation, cut % (relation.nodeCount + 1), list));
}

/** One of a size at which nothing need be shrunk; the last third of its nodes is transparent. */
export function seededLabelled(nodeCount: number, pairCount: number, seed: number): PlainLabelled {
  const next = seededNumbers(seed);
  const labels = Array.from({ length: pairCount }, () => next(50) - 1);
  const relation = seededRelation(nodeCount, pairCount, seed);
  return labelled(relation, Math.ceil((nodeCount * 2) / 3), labels);
}

function labelled(
  { nodeCount, pairs }: Relation,
  transparentFrom: number,
  list: readonly number[],
): PlainLabelled {
  const isTransparent = (node: number) => node >= transparentFrom;
  const kept = pairs.filter(([from, to]) => !isTransparent(from) || !isTransparent(to) || to < from);
  const behind = new Set(kept.filter(([from]) => isTransparent(from)).map(([, to]) => to));
  const labels = kept.map(([from], k) => {
    return isTransparent(from) && behind.has(from) ? Math.max(0, list[k]!) : list[k]!;
  });
  return { nodeCount, pairs: kept, transparentFrom, labels };
}

/** The relation in the form the algorithms take. */
export function labelledFrom(plain: PlainLabelled): LabelledRelation {
  const order = plain.pairs.map((_, k) => k).sort((a, b) => plain.pairs[a]![0] - plain.pairs[b]![0] || a - b);
  return {
    needs: adjacencyFrom(plain),
    labels: Int32Array.from(order, (k) => plain.labels[k]!),
    transparentFrom: plain.transparentFrom,
  };
}

/** The level of every node that a start leads to, by relaxing every pair until nothing changes. */
export function naiveLevels({ pairs, transparentFrom }: PlainLabelled, start: number): Map<number, number> {
  const levels = new Map([[start, 1]]);
  for (let changed = true; changed; ) {
    changed = false;
    for (const [from, to] of pairs) {
      const level = (levels.get(from) ?? Number.NaN) + (from >= transparentFrom ? 0 : 1);
      if (!(level < (levels.get(to) ?? Number.POSITIVE_INFINITY))) continue;
      levels.set(to, level);
      changed = true;
    }
  }
  return levels;
}

/** The least label by which the level of every node can be reached, by relaxing too. */
export function naiveLabels(plain: PlainLabelled, start: number, label: number): Map<number, number> {
  const levels = naiveLevels(plain, start);
  const least = new Map([[start, label]]);
  for (let changed = true; changed; ) {
    changed = false;
    for (const [k, [from, to]] of plain.pairs.entries()) {
      const level = (levels.get(from) ?? Number.NaN) + (from >= plain.transparentFrom ? 0 : 1);
      if (level !== levels.get(to)) continue;
      const found = plain.labels[k] === -1 ? least.get(from) : plain.labels[k]!;
      if (found === undefined || found >= (least.get(to) ?? Number.POSITIVE_INFINITY)) continue;
      least.set(to, found);
      changed = true;
    }
  }
  return least;
}
