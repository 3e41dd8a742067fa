import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { promiseCascade } from '../../src/analyses/promise-cascade.js';
import { parseChain } from '../../src/chain/parse-chain.js';
import { harbourHotel } from '../fixtures/harbour-hotel.js';
import { graphChains } from '../properties/graph-chains.js';
import { breachesOf } from '../properties/graph-row-contract.js';
import { linkIds, requirementsOf } from '../reference/service-chain-semantics.js';

const measures = {
  score: { name: 'Score', unit: 'points', better: 'higher' },
  wait: { name: 'Waiting time', unit: 'minutes', better: 'lower' },
};
const standard = (link: string, target: number, more: object = {}) => ({
  link,
  measure: 'wait',
  target,
  ...more,
});

function rowsOf(document: object, standards: readonly object[]) {
  const chain = parseChain({ ...document, measures, standards });
  const table = promiseCascade(chain);
  expect(breachesOf(chain, table)).toEqual([]);
  return table.rows();
}

describe('the promises of the hotel', () => {
  const targets = { L1: 15, L2: 10, L5: 4, L6: 2, L8: 12, L16: 6 };
  const rows = rowsOf(
    harbourHotel,
    Object.entries(targets).map(([link, target]) => standard(link, target)),
  );

  it.each([
    [
      'L1',
      {
        weakestSupport: 'L6',
        weakestTarget: 2,
        supportMargin: 13,
        unsupported: [],
        requiredLinks: 1,
        backed: true,
      },
    ],
    [
      'L2',
      {
        weakestSupport: 'L16',
        weakestTarget: 6,
        supportMargin: 4,
        unsupported: [],
        requiredLinks: 3,
        backed: true,
      },
    ],
    [
      'L5',
      {
        weakestSupport: 'L8',
        weakestTarget: 12,
        supportMargin: -8,
        unsupported: ['L10'],
        requiredLinks: 2,
        backed: false,
      },
    ],
    [
      'L6',
      {
        weakestSupport: null,
        weakestTarget: null,
        supportMargin: null,
        unsupported: ['L11'],
        requiredLinks: 1,
        backed: null,
      },
    ],
    ['L8', { weakestSupport: null, supportMargin: null, unsupported: [], requiredLinks: 0, backed: true }],
    ['L16', { weakestSupport: null, supportMargin: null, unsupported: [], requiredLinks: 0, backed: true }],
  ])('on %s are backed as worked by hand', (link, expected) => {
    expect(rows.find((row) => row.link === link)).toMatchObject(expected);
  });

  it('are a row each, by link', () => {
    expect(rows.map(({ link }) => link)).toEqual(['L1', 'L16', 'L2', 'L5', 'L6', 'L8']);
  });
});

describe('a promise', () => {
  const document = {
    parties: {
      mill: { kind: 'partner' },
      oven: { kind: 'team' },
      shop: { kind: 'role' },
      guest: { kind: 'customer' },
    },
    links: {
      bread: { provider: 'oven', customer: 'shop', service: 'bread' },
      flour: { provider: 'mill', customer: 'oven', service: 'flour' },
      rolls: { provider: 'oven', customer: 'shop', service: 'rolls' },
      sale: { provider: 'shop', customer: 'guest', service: 'sale', requires: [['bread', 'rolls'], 'bread'] },
      order: { provider: 'guest', customer: 'shop', service: 'order' },
    },
  };
  const saleOf = (standards: readonly object[]) =>
    rowsOf(document, standards).find(({ link }) => link === 'sale')!;

  it('counts and not the target, where both are stated', () => {
    expect(
      saleOf([standard('sale', 5, { promise: 9 }), standard('bread', 7), standard('rolls', 1)]),
    ).toMatchObject({
      ...{ promise: 9, weakestSupport: 'bread', supportMargin: 2, requiredLinks: 2, backed: true },
    });
  });

  it('as good as its weakest support is backed; of equal ones the least id is named', () => {
    expect(saleOf([standard('sale', 5), standard('rolls', 5), standard('bread', 5)])).toMatchObject({
      ...{ weakestSupport: 'bread', supportMargin: 0, backed: true },
    });
  });

  it('on a measure of which higher is better needs targets as high', () => {
    const scores = [standard('sale', 5), standard('bread', 7), standard('rolls', 3)];
    expect(saleOf(scores.map((one) => ({ ...one, measure: 'score' })))).toMatchObject({
      ...{ weakestSupport: 'rolls', weakestTarget: 3, supportMargin: -2, backed: false },
    });
  });

  it('is not supported by a standard on another measure', () => {
    expect(
      saleOf([standard('sale', 5), standard('bread', 1), standard('rolls', 1, { measure: 'score' })]),
    ).toMatchObject({
      ...{ unsupported: ['rolls'], supportMargin: 4, backed: null },
    });
  });

  it('is held against the target that holds for as many cases, the best of them', () => {
    const several = [
      standard('bread', 20, { attainment: 0.8 }),
      standard('bread', 30, { attainment: 0.9 }),
      standard('bread', 60, { attainment: 1 }),
    ];
    const margin = (attainment: number, supports: readonly object[] = several) =>
      saleOf([standard('sale', 30, { attainment }), ...supports, standard('rolls', 0)]).supportMargin;
    expect([margin(0.5), margin(0.8), margin(0.85), margin(0.95), margin(1)]).toEqual([10, 10, 0, -30, -30]);
    expect(margin(1, several.slice(0, 2))).toBe(0);
    const scores = [...several, standard('rolls', 99), standard('sale', 25, { attainment: 0.8 })];
    expect(saleOf(scores.map((one) => ({ ...one, measure: 'score' })))).toMatchObject({ weakestTarget: 60 });
  });

  it('of a link that a customer provides requires nothing', () => {
    const rows = rowsOf(document, [standard('order', 5)]);
    expect(rows).toMatchObject([{ link: 'order', requiredLinks: 0, unsupported: [], backed: true }]);
  });

  it('beyond the range of numbers has the largest margin there is', () => {
    const huge = Number.MAX_VALUE;
    expect(saleOf([standard('sale', -huge), standard('bread', huge)]).supportMargin).toBe(-huge);
  });
});

describe('on random chains', () => {
  it('every row is what the requirements of its link say', () => {
    const document = graphChains();
    fc.assert(
      fc.property(
        document,
        fc.array(fc.tuple(fc.nat(), fc.nat({ max: 9 })), { maxLength: 12 }),
        (chain, picks) => {
          const ids = linkIds(chain);
          const targets = new Map(
            ids.length === 0 ? [] : picks.map(([pick, target]) => [ids[pick % ids.length]!, target]),
          );
          const rows = rowsOf(
            chain,
            [...targets].map(([link, target]) => standard(link, target)),
          );
          expect(rows).toHaveLength(targets.size);
          for (const row of rows) {
            const required = [...new Set(requirementsOf(chain, row.link).flatMap(({ of }) => of))].sort();
            const known = required.filter((link) => targets.has(link));
            const worst = Math.max(...known.map((link) => targets.get(link)!));
            expect(row.requiredLinks).toBe(required.length);
            expect(row.unsupported).toEqual(required.filter((link) => !targets.has(link)));
            expect(row.weakestTarget).toBe(known.length === 0 ? null : worst);
            expect(row.weakestSupport).toBe(known.find((link) => targets.get(link) === worst) ?? null);
            expect(row.supportMargin).toBe(known.length === 0 ? null : row.promise - worst);
          }
        },
      ),
    );
  });
});
