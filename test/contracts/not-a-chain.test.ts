import { describe, expect, it } from 'vitest';
import * as main from '../../src/index.js';
import { assess } from '../../src/rules/index.js';

type Ask = (chain: never) => unknown;

const QUESTIONS = Object.fromEntries(
  main.analyses.map(({ run }): [string, Ask] => [run.name, (chain) => run(chain).rows()]),
);

/** Everything that is asked a chain, besides the questions. */
const OTHERS: Readonly<Record<string, Ask>> = {
  upstreamOf: (chain) => main.upstreamOf(chain, 'x' as never),
  downstreamOf: (chain) => main.downstreamOf(chain, 'x' as never),
  cutSets: (chain) => main.cutSets(chain, { touchpoint: 'x' as never }),
  cutSetCounts: (chain) => main.cutSetCounts(chain, { touchpoint: 'x' as never }),
  availabilityImportance: (chain) => main.availabilityImportance(chain, { touchpoint: 'x' as never }),
  rollUp: (chain) => main.rollUp(chain, { by: 'tier' }),
  trend: (chain) => main.trend(chain, main.quality).rows(),
  toOverview: (chain) => main.toOverview(chain),
  toGraph: (chain) => main.toGraph(chain),
  toDocument: (chain) => main.toDocument(chain),
  apply: (chain) => main.apply(chain, []),
  diff: (chain) => main.diff(chain, chain),
  assess: (chain) => assess(chain),
};

describe.each(Object.entries({ ...QUESTIONS, ...OTHERS }))('%s', (_, ask) => {
  it.each([
    ['a document', { parties: {}, links: {} }, 'a map; parseChain or defineChain makes one of a document'],
    ['text', '{}', '"{}"'],
    ['null', null, 'null'],
    ['nothing', undefined, 'nothing'],
  ])('says that %s is no chain', (_, given, received) => {
    const thrown = thrownBy(() => ask(given as never));
    expect([thrown.code, thrown.message]).toEqual([
      'not-a-chain',
      `expected a service chain, got ${received}`,
    ]);
  });
});

function thrownBy(run: () => unknown): main.ServiceChainError {
  try {
    run();
  } catch (error) {
    if (main.isServiceChainError(error)) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}
