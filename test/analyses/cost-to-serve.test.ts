import { describe, expect, it } from 'vitest';
import { costByParty } from '../../src/analyses/cost-by-party.js';
import { costPaths } from '../../src/analyses/cost-paths.js';
import { costSources } from '../../src/analyses/cost-sources.js';
import { costSummary } from '../../src/analyses/cost-summary.js';
import { type CostToServeRow, costToServe } from '../../src/analyses/cost-to-serve.js';
import { parseChain } from '../../src/chain/parse-chain.js';
import { costDocument, THREE_DEPARTMENTS, TWO_DEPARTMENTS } from '../support/chains-of-cost.js';

const three = parseChain(THREE_DEPARTMENTS);

function costsOf(rows: Iterable<CostToServeRow>) {
  return Object.fromEntries(
    Array.from(rows, ({ touchpoint, cost }) => [
      touchpoint,
      cost === null ? null : Math.round(cost * 100) / 100,
    ]),
  );
}

describe('the cost to serve of three service departments', () => {
  it.each([
    ['reciprocal', { parts: 107_276.42, goods: 132_723.58 }],
    ['step-down', { parts: 105_521.74, goods: 134_478.26 }],
    ['direct', { parts: 108_067.23, goods: 131_932.77 }],
  ] as const)('by the %s method is the one of the textbook', (method, expected) => {
    expect(costsOf(costToServe(three, { method }))).toEqual(expected);
  });

  it('steps down in the order that is asked for', () => {
    // DP first: HR gets 9,600 of it and hands on 89,600 in eighths; RM gets 8,400 and 11,200.
    const order = ['dp', 'hr'];
    const parts = 120_000 * 0.3 + 89_600 * 0.5 + (40_000 + 8_400 + 11_200) * 0.5;
    expect(costsOf(costToServe(three, { method: 'step-down', order })).parts).toBeCloseTo(parts, 2);
  });
});

describe('the cost to serve', () => {
  it('tells what is the provider’s own and what stands behind', () => {
    const chain = parseChain(
      costDocument({ it: 100, desk: 300 }, [
        ['a', 'it', 'desk', 0.5],
        ['t', 'desk', 'buyer', 0.5],
        ['u', 'desk', 'buyer', 0.25],
      ]),
    );
    expect(costToServe(chain).rows()).toEqual([
      {
        ...{ touchpoint: 't', service: 'service t', provider: 'desk', customer: 'buyer' },
        ...{ cost: 175, ownCost: 150, ofTotal: 0.4375, statedShare: 0.5 },
        ...{ complete: true, missingCosts: 0, missingShares: 0, unknownBecause: null, cycle: null },
        modelled: 'complete',
      },
      {
        ...{ touchpoint: 'u', service: 'service u', provider: 'desk', customer: 'buyer' },
        ...{ cost: 87.5, ownCost: 75, ofTotal: 0.21875, statedShare: 0.25 },
        ...{ complete: true, missingCosts: 0, missingShares: 0, unknownBecause: null, cycle: null },
        modelled: 'complete',
      },
    ]);
  });

  it('is at least what is known where costs and shares are not stated', () => {
    const chain = parseChain(
      costDocument({ hr: 10, it: undefined, desk: 300, shop: 1 }, [
        ['a', 'it', 'desk', 1],
        ['b', 'hr', 'it'],
        ['t', 'desk', 'buyer', 1],
        ['u', 'shop', 'buyer', 1],
      ]),
    );
    const [t, u] = costToServe(chain).rows();
    expect(t).toMatchObject({ cost: 300, complete: false, missingCosts: 1, missingShares: 1 });
    expect(u).toMatchObject({ cost: 1, complete: true, missingCosts: 0, missingShares: 0 });
  });

  it('is not known of a touchpoint without share, unless the others come to a whole or are taken for one', () => {
    const chain = parseChain(
      costDocument({ desk: 300, shop: 90 }, [
        ['t', 'desk', 'buyer'],
        ['u', 'desk', 'buyer', 0.5],
        ['v', 'shop', 'buyer'],
        ['w', 'shop', 'buyer', 1],
      ]),
    );
    const facts = (rest: 'unallocated' | 'normalised') =>
      costToServe(chain, { rest })
        .rows()
        .map(({ cost, unknownBecause }) => [cost, unknownBecause]);
    const rest = [
      [0, null],
      [90, null],
    ];
    expect(facts('unallocated')).toEqual([[null, 'no-share'], [150, null], ...rest]);
    expect(facts('normalised')).toEqual([[0, null], [300, null], ...rest]);
  });

  it('uses no share of those that come to more than a whole, unless they are normalised', () => {
    const chain = parseChain(
      costDocument({ it: 90, desk: 300 }, [
        ['a', 'it', 'desk', 1],
        ['s', 'it', 'buyer', 0.5],
        ['t', 'desk', 'buyer', 1],
      ]),
    );
    expect(costToServe(chain).rows()).toMatchObject([
      { touchpoint: 's', cost: null, unknownBecause: 'over-full-shares', complete: false },
      { touchpoint: 't', cost: 300, unknownBecause: null, complete: false, missingShares: 1 },
    ]);
    expect(costsOf(costToServe(chain, { rest: 'normalised' }))).toEqual({ s: 30, t: 360 });
  });

  it.each(['reciprocal', 'step-down', 'direct'] as const)(
    'leaves nothing for a link without share where the others are normalised, by the %s method',
    (method) => {
      const chain = parseChain(
        costDocument({ a: 100 }, [
          ['x', 'a', 'buyer', 0.8],
          ['y', 'a', 'buyer', 0.7],
          ['z', 'a', 'buyer'],
        ]),
      );
      const rows = costToServe(chain, { method, rest: 'normalised' }).rows();
      expect(rows).toMatchObject([
        { touchpoint: 'x', cost: expect.closeTo(160 / 3, 12), complete: true, missingShares: 0 },
        { touchpoint: 'y', cost: expect.closeTo(140 / 3, 12), complete: true, missingShares: 0 },
        { touchpoint: 'z', cost: 0, ownCost: 0, statedShare: null, complete: true, unknownBecause: null },
      ]);
      expect(costSummary(chain, { method, rest: 'normalised' }).rows()).toMatchObject([
        { toCustomers: 100, unallocated: 0, missingShares: 0, overFull: 1 },
      ]);
      expect(costByParty(chain, { method, rest: 'normalised' }).rows()[0]).toMatchObject({
        ...{ sharesState: 'over-full', dividedBy: 1.5, toCustomers: 100, unallocated: 0, complete: true },
      });
      const ofNothing = { method, rest: 'normalised', touchpoint: 'z' } as const;
      expect([costSources(chain, ofNothing).rows(), costPaths(chain, ofNothing).rows()]).toEqual([[], []]);
    },
  );

  it('takes shares that miss a whole by rounding for one', () => {
    const tenth = Array.from({ length: 10 }, (_, k) => [`l${k}`, 'it', 'hr', 0.1] as const);
    const chain = parseChain(
      costDocument({ it: 1, hr: 1 }, [...tenth, ['m', 'hr', 'it', 0.5], ['t', 'hr', 'buyer', 0.5]]),
    );
    const [row] = costToServe(chain).rows();
    expect(row!.cost).toBeCloseTo(2, 12);
    expect(row!.complete).toBe(true);
  });

  it('names a cycle that nothing leaves only where it matters', () => {
    const chain = parseChain(
      costDocument({ p: 5, q: 7, r: 2 }, [
        ['a', 'p', 'q', 1],
        ['b', 'q', 'p', 1],
        ['c', 'r', 'p', 0.5],
        ['s', 'q', 'buyer', 0],
        ['t', 'r', 'buyer', 0.5],
      ]),
    );
    expect(costToServe(chain).rows()).toMatchObject([
      { touchpoint: 's', cost: null, unknownBecause: 'closed-cycle', cycle: ['p', 'q'] },
      { touchpoint: 't', cost: 1, unknownBecause: null, cycle: null, complete: true },
    ]);
  });

  it('ends at external customers, whose own cost and links are left aside', () => {
    const chain = parseChain({
      parties: {
        ...TWO_DEPARTMENTS.parties,
        buyer: { kind: 'customer', cost: 1_000 },
        other: { kind: 'customer' },
      },
      links: {
        ...TWO_DEPARTMENTS.links,
        form: { provider: 'buyer', customer: 'it', service: 'form', share: 1 },
        tip: { provider: 'buyer', customer: 'other', service: 'tip', share: 1 },
      },
    });
    expect(costsOf(costToServe(chain))).toEqual({ t: 11_260, tip: 0 });
  });

  it.each([
    [{ method: 'average' }, 'expected method to be one of reciprocal, step-down, direct, got "average"'],
    [{ rest: 'gone' }, 'expected rest to be one of unallocated, normalised, got "gone"'],
    [{ order: 'hr' }, 'expected order to be a list of ids, got "hr"'],
    [{ order: ['buyer'] }, 'expected order to name parties that are no external customers, got "buyer"'],
    [{ order: ['hrr'] }, 'hrr'],
  ])('refuses %j', (options, message) => {
    expect(() => costToServe(three, options as never)).toThrow(message);
  });
});
