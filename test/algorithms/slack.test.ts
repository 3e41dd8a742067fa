import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDelay } from '../../src/algorithms/delay.js';
import { earliestTimes } from '../../src/algorithms/earliest-times.js';
import { createSlackSearch } from '../../src/algorithms/slack.js';
import { doneIn, networkFrom, type PlainWaiting, waitingNetworks } from './random-waiting.js';

const runs = { numRuns: 1_500 };

/** More than all nodes together take. */
const ENDLESS = 100;

function doneWith(network: PlainWaiting, node: number, delay: number): number[] {
  const durations = network.durations.map((own, other) => (other === node ? own + delay : own));
  return doneIn({ ...network, durations });
}

/** The last whole delay of a node that does not make the start later, by trying one after the other. */
function slackByTrying(network: PlainWaiting, start: number, node: number): number {
  const before = doneIn(network)[start];
  const isHarmless = (delay: number) => doneWith(network, node, delay)[start] === before;
  if (isHarmless(ENDLESS)) return Number.POSITIVE_INFINITY;
  let delay = 0;
  while (isHarmless(delay + 1)) delay++;
  return delay;
}

function upstreamOf({ needs }: PlainWaiting, start: number): Set<number> {
  const found = new Set([start]);
  for (const node of found) for (const need of needs[node]!) found.add(need);
  return found;
}

describe('slack', () => {
  it('is what trying one delay after the other finds, towards any start', () => {
    fc.assert(
      fc.property(waitingNetworks, (network) => {
        const search = createSlackSearch(earliestTimes(networkFrom(network)));
        for (const start of network.needs.keys()) {
          const slackOf = search(start);
          const upstream = upstreamOf(network, start);
          for (const node of network.needs.keys()) {
            const expected = upstream.has(node) ? slackByTrying(network, start, node) : Number.NaN;
            expect([start, node, slackOf(node)]).toEqual([start, node, expected]);
          }
        }
      }),
      runs,
    );
  });

  it('of what is waited for longest is exactly 0 where all is needed, however sums are rounded', () => {
    fc.assert(
      fc.property(waitingNetworks, ({ needs, durations }) => {
        const atLeast = needs.map((row) => row.length);
        const times = earliestTimes(
          networkFrom({ needs, atLeast, durations: durations.map((own) => own / 10) }),
        );
        const slackOf = createSlackSearch(times)(0);
        for (let node = 0; node !== -1; node = times.next[node]!) expect(slackOf(node)).toBe(0);
      }),
      runs,
    );
  });

  it('is unknown towards a node that is in a circle', () => {
    const ring = { needs: [[1], [0], [0]], atLeast: [1, 1, 1], durations: [1, 1, 1] };
    const slackOf = createSlackSearch(earliestTimes(networkFrom(ring)))(2);
    expect([0, 1, 2].map(slackOf)).toEqual([Number.NaN, Number.NaN, Number.NaN]);
  });
});

describe('a delay', () => {
  it('makes others late by as much as working all out again says', () => {
    fc.assert(
      fc.property(waitingNetworks, fc.nat({ max: 20 }), (network, delay) => {
        const before = doneIn(network);
        const upstream = upstreamOf(network, 0);
        const delayed = createDelay(earliestTimes(networkFrom(network)), (node) => upstream.has(node));
        for (const node of upstream) {
          const after = doneWith(network, node, delay);
          const late = delayed(node, delay, 0);
          expect(late?.by ?? 0).toBe(after[0]! - before[0]!);
          if (late?.lag !== undefined) expect(late.by).toBe(delay - late.lag);
        }
      }),
      runs,
    );
  });
});
