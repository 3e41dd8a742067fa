import fc from 'fast-check';
import { adjacencyOf } from '../../src/algorithms/adjacency.js';
import type { WaitingNetwork } from '../../src/algorithms/earliest-times.js';

/** A waiting network as lists, which is how the plain readings take it. */
export interface PlainWaiting {
  readonly needs: ReadonlyArray<readonly number[]>;
  readonly atLeast: readonly number[];
  readonly durations: readonly number[];
}

const MOST = 9;

/** Networks of few nodes that share much: node 0 comes last, and all can do without some of what they need. */
export const waitingNetworks: fc.Arbitrary<PlainWaiting> = fc
  .array(fc.record({ mask: fc.nat({ max: 2 ** MOST - 1 }), k: fc.nat(), duration: fc.nat({ max: 9 }) }), {
    minLength: 2,
    maxLength: MOST,
    size: 'max',
  })
  .map((seeds) => {
    const later = (node: number, mask: number) =>
      seeds.flatMap((_, other) => (other > node && (mask >> other) % 2 === 1 ? [other] : []));
    const needs = seeds.map(({ mask }, node) => later(node, mask));
    return {
      needs,
      atLeast: seeds.map(({ k }, node) => (needs[node]!.length === 0 ? 0 : 1 + (k % needs[node]!.length))),
      durations: seeds.map(({ duration }) => duration),
    };
  });

export function networkFrom({ needs, atLeast, durations }: PlainWaiting): WaitingNetwork {
  const from = needs.flatMap((row, node) => row.map(() => node));
  return {
    needs: adjacencyOf(needs.length, from, needs.flat()),
    atLeast: Int32Array.from(atLeast),
    durations: Float64Array.from(durations),
    steps: needs.length,
  };
}

/** When each node is done, by the definition; for networks without circles. */
export function doneIn({ needs, atLeast, durations }: PlainWaiting): number[] {
  const done = (node: number): number => {
    const times = needs[node]!.map(done).sort((a, b) => a - b);
    return durations[node]! + (atLeast[node] === 0 ? 0 : times[atLeast[node]! - 1]!);
  };
  return needs.map((_, node) => done(node));
}
