import fc from 'fast-check';
import { type Network, networkOf } from '../../src/algorithms/network.js';
import { adjacencyFrom, type Relation } from './random-relations.js';

/** A network as plain lists: what each node needs, and how many of it must fail before the node does. */
export interface PlainNetwork {
  readonly needs: ReadonlyArray<readonly number[]>;
  readonly failAt: readonly number[];
}

/**
 * Random networks: cycles of any kind, nodes that need themselves, nodes that need the same ones, all-of, any-of and
 * k-of-n, and nodes that cannot fail for want of others as they can spare more than they need.
 */
export function networks(maxNodes = 10, maxNeeds = 5): fc.Arbitrary<PlainNetwork> {
  return fc.integer({ min: 1, max: maxNodes }).chain((nodeCount) => {
    const node = fc.nat({ max: nodeCount - 1 });
    const needs = fc.uniqueArray(node, { maxLength: maxNeeds, size: 'max' });
    const row = fc.tuple(needs, fc.oneof(fc.constant(1), fc.constant(2), fc.nat()));
    return fc.array(row, { minLength: nodeCount, maxLength: nodeCount }).map(plainNetwork);
  });
}

function plainNetwork(rows: ReadonlyArray<readonly [needs: number[], failAt: number]>): PlainNetwork {
  return {
    needs: rows.map(([needs]) => needs),
    failAt: rows.map(([needs, failAt]) => 1 + (Math.max(0, failAt - 1) % (needs.length + 1))),
  };
}

/** The network in the form the algorithms take. */
export function networkFrom({ needs, failAt }: PlainNetwork): Network {
  return networkOf(adjacencyFrom(relationOf(needs)), Int32Array.from(failAt));
}

/** Lists of what each node needs, as pairs. */
function relationOf(needs: ReadonlyArray<readonly number[]>): Relation {
  const pairs = needs.flatMap((row, from) => row.map((to) => [from, to] as const));
  return { nodeCount: needs.length, pairs };
}

/** What the definition says, round by round until nothing more fails. */
export function naiveFailures({ needs, failAt }: PlainNetwork, seeds: Iterable<number>): Set<number> {
  const failed = new Set(seeds);
  for (let before = -1; before < failed.size; ) {
    before = failed.size;
    for (const [node, row] of needs.entries()) {
      if (row.filter((need) => failed.has(need)).length >= failAt[node]!) failed.add(node);
    }
  }
  return failed;
}
