import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseChain, type ServiceChain, whatIf } from '../../../src/index.js';
import { outcomesOf } from '../../../src/report/blueprint/outcomes-of.js';
import { workedChains } from '../../fixtures/worked-chains.js';
import { graphChains } from '../../properties/graph-chains.js';

const byTouchpoint = <Row extends { readonly touchpoint: string }>(rows: readonly Row[]) =>
  [...rows].sort((a, b) => (a.touchpoint < b.touchpoint ? -1 : 1));
const asked = (chain: ServiceChain, down: readonly string[]) =>
  byTouchpoint(
    whatIf(chain, { down })
      .rows()
      .map(({ touchpoint, service, state }) => ({ touchpoint, service, state })),
  );

describe('what becomes of touchpoints', () => {
  it('is at the hotel without IT that three stop and check-in goes on without an alternative', () => {
    const states = outcomesOf(workedChains[0]!.chain, ['it']).map((one) => [one.touchpoint, one.state]);
    expect(states).toEqual([
      ['L1', 'stops'],
      ['L2', 'exposed'],
      ['L3', 'stops'],
      ['L4', 'stops'],
    ]);
  });

  it('is nothing where none is down', () => {
    expect(outcomesOf(workedChains[0]!.chain, [])).toEqual([]);
  });

  it('is what the question answers, for any parties and links together', () => {
    fc.assert(
      fc.property(graphChains(), fc.array(fc.nat(), { minLength: 1, maxLength: 4 }), (document, numbers) => {
        const chain = parseChain(document);
        const parties = chain.parties().filter(({ kind }) => kind !== 'customer');
        const all = [...parties, ...chain.links()].map(({ id }) => id);
        fc.pre(all.length > 0);
        const down = [...new Set(numbers.map((number) => all[number % all.length]!))];
        expect(byTouchpoint(outcomesOf(chain, down))).toEqual(asked(chain, down));
      }),
      { numRuns: 500 },
    );
  });
});
