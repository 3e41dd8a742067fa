import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { costByParty } from '../../src/analyses/cost-by-party.js';
import { costPaths } from '../../src/analyses/cost-paths.js';
import { costSources } from '../../src/analyses/cost-sources.js';
import { costSummary } from '../../src/analyses/cost-summary.js';
import { costToServe } from '../../src/analyses/cost-to-serve.js';
import { upstreamness } from '../../src/analyses/upstreamness.js';
import { parseChain } from '../../src/chain/parse-chain.js';
import type { ServiceChain } from '../../src/chain/service-chain.js';
import type { AnyRow, Table } from '../../src/tables/table.js';
import { type CostDocument, fullCosts, upstreamnessOf } from '../reference/cost.js';
import { soundDocument } from '../support/chains-arbitrary.js';
import { costDocuments, slowlyLeaking } from '../support/chains-of-cost.js';
import { breachesOf } from './graph-row-contract.js';

const METHODS = ['reciprocal', 'step-down', 'direct'] as const;
const RESTS = ['unallocated', 'normalised'] as const;
const ways = METHODS.flatMap((method) => RESTS.map((rest) => ({ method, rest })));
const runs = { numRuns: 300 };

function tablesOf(chain: ServiceChain): Table<AnyRow>[] {
  const touchpoints = chain.touchpoints().map(({ id }) => id);
  return [
    ...RESTS.map((rest) => upstreamness(chain, { rest })),
    ...ways.flatMap((way) => [
      ...[costToServe, costByParty, costSummary].map((ask) => ask(chain, way) as Table<AnyRow>),
      costPaths(chain, { ...way, leastShare: 0, limit: 20 }),
      ...touchpoints.map((touchpoint) => costSources(chain, { ...way, touchpoint })),
    ]),
  ];
}

/** Equal but for rounding, beside so much money. */
function expectSame(one: number, other: number, beside: number): void {
  expect(Math.abs(one - other)).toBeLessThanOrEqual(1e-9 * (1 + beside));
}

function sumOf<Row>(rows: Iterable<Row>, of: (row: Row) => number | null): number {
  return Array.from(rows, of).reduce<number>((sum, one) => sum + (one ?? 0), 0);
}

describe('the rows about costs', () => {
  it('keep what is declared', () => {
    fc.assert(
      fc.property(costDocuments(), (document) => {
        const chain = parseChain(document);
        for (const table of tablesOf(chain)) expect(breachesOf(chain, table)).toEqual([]);
      }),
      runs,
    );
  });

  it('keep what is declared, however odd costs and shares are', () => {
    fc.assert(
      fc.property(soundDocument, (document) => {
        const chain = parseChain(document);
        for (const table of tablesOf(chain)) expect(breachesOf(chain, table)).toEqual([]);
      }),
      runs,
    );
  });

  it('do not depend on the order of the document', () => {
    fc.assert(
      fc.property(costDocuments(), (document) => {
        const turned = {
          parties: Object.fromEntries(Object.entries(document.parties).reverse()),
          links: Object.fromEntries(Object.entries(document.links).reverse()),
        };
        const rows = (one: object) => tablesOf(parseChain(one)).map((table) => table.rows());
        expect(rows(turned)).toEqual(rows(document));
      }),
      { numRuns: 100 },
    );
  });
});

describe('cost is conserved', () => {
  it('in the summary, in every row, and over all rows', () => {
    fc.assert(
      fc.property(costDocuments(), fc.constantFrom(...ways), (document, way) => {
        const chain = parseChain(document);
        const [summary] = costSummary(chain, way).rows();
        const { directCost, toCustomers, unallocated } = summary!;
        const parties = costByParty(chain, way).rows();
        expectSame(directCost, toCustomers + unallocated, directCost);
        expectSame(summary!.difference, 0, directCost);
        expectSame(
          toCustomers,
          sumOf(costToServe(chain, way), ({ cost }) => cost),
          directCost,
        );
        expectSame(
          directCost,
          sumOf(parties, (row) => row.directCost),
          directCost,
        );
        expectSame(
          unallocated,
          sumOf(parties, (row) => row.unallocated),
          directCost,
        );
        const served = parties.filter(({ lane }) => lane === 'customer');
        expectSame(
          toCustomers,
          sumOf(served, ({ received }) => received),
          directCost,
        );
        for (const row of parties) {
          const came = (row.directCost ?? 0) + row.received;
          if (row.fullCost !== null) expectSame(row.fullCost, came, came);
          if (row.lane === 'customer') expect(row.unallocated).toBe(null);
          else expectSame((row.toInside ?? 0) + (row.toCustomers ?? 0) + row.unallocated!, came, came);
        }
      }),
      { numRuns: 600 },
    );
  });

  it.each([
    [129, 1e-5],
    [129, 1e-9],
    [2_000, 1e-3],
    [2_000, 1e-9],
  ])('in a cycle of %i parties of which one leaks %d, and over its sources', (count, leak) => {
    const chain = parseChain(slowlyLeaking(count, leak));
    const all = 100 * count;
    const [summary] = costSummary(chain).rows();
    expect(Math.abs(summary!.difference) / all).toBeLessThan(1e-13);
    expect([summary!.converged, summary!.residual < 1e-13]).toEqual([true, true]);
    const [row] = costToServe(chain).rows();
    expect(Math.abs(row!.cost! - all) / all).toBeLessThan(1e-13);
    const sources = costSources(chain, { touchpoint: 't' }).rows();
    expect(sources.every(({ unknownBecause }) => unknownBecause === null)).toBe(true);
    expect(Math.abs(sumOf(sources, ({ cost }) => cost) - row!.cost!) / all).toBeLessThan(2e-13);
  });

  it('along the paths and over the sources of every touchpoint', () => {
    fc.assert(
      fc.property(costDocuments(), fc.constantFrom(...ways), fc.nat({ max: 8 }), (document, way, limit) => {
        const chain = parseChain(document);
        const parties = new Map(
          costByParty(chain, way)
            .rows()
            .map((row) => [row.party, row] as const),
        );
        for (const { touchpoint, cost } of costToServe(chain, way)) {
          const paths = costPaths(chain, { ...way, touchpoint, limit: limit + 1, leastShare: 0.001 }).rows();
          const sources = costSources(chain, { ...way, touchpoint }).rows();
          expectSame(
            sumOf(paths, (row) => row.cost),
            cost ?? 0,
            cost ?? 0,
          );
          expectSame(
            sumOf(sources, (row) => row.cost),
            cost ?? 0,
            cost ?? 0,
          );
          const whole = paths.filter(({ kind }) => kind === 'path');
          expect(whole.map((row) => row.cost)).toEqual(
            whole.map((row) => row.cost).toSorted((a, b) => b! - a!),
          );
          for (const { party, path } of whole) {
            expect(chain.link(path![0]!).provider).toBe(party);
            expect(path!.at(-1)).toBe(touchpoint);
            expect(parties.get(party!)!.directCost).toBeGreaterThan(0);
          }
          for (const { party, cost: all } of sources)
            expect(
              sumOf(
                whole.filter((row) => row.party === party),
                (row) => row.cost,
              ),
            ).toBeLessThanOrEqual((all ?? 0) * (1 + 1e-9));
        }
      }),
      runs,
    );
  });
});

describe('the reciprocal method', () => {
  it('comes to what Gaussian elimination does, and to nothing where that finds no answer', () => {
    fc.assert(
      fc.property(costDocuments(), fc.constantFrom(...RESTS), (document, rest) => {
        const rows = costByParty(parseChain(document), { rest }).rows();
        const expected = fullCosts(document, rest);
        const beside = sumOf(rows, ({ directCost }) => directCost);
        if (!expected) expect(goesRoundAndRound(parseChain(document), rest)).toBe(true);
        else
          for (const { party, fullCost } of rows.filter(({ lane }) => lane !== 'customer')) {
            const cost = expected.get(party)!;
            expect(Math.abs(fullCost! - cost)).toBeLessThanOrEqual(1e-6 * Math.abs(cost) + 1e-9 * beside);
          }
      }),
      { numRuns: 600 },
    );
  });

  it('is what stepping down comes to where nothing goes round', () => {
    fc.assert(
      fc.property(costDocuments(), fc.constantFrom(...RESTS), (document, rest) => {
        const chain = parseChain(downhill(document));
        const [exact, stepped] = (['reciprocal', 'step-down'] as const).map((method) =>
          costToServe(chain, { method, rest }).rows(),
        );
        expect(stepped!.map(({ cost }) => cost)).toEqual(exact!.map(({ cost }) => cost));
      }),
      runs,
    );
  });

  it('passes on twice as much when all costs are twice as high', () => {
    fc.assert(
      fc.property(costDocuments(), (document) => {
        const parties = Object.entries(document.parties).map(([id, party]) => [
          id,
          party.cost === undefined ? party : { ...party, cost: 2 * party.cost },
        ]);
        const twice = parseChain({ ...document, parties: Object.fromEntries(parties) });
        const costs = (chain: ServiceChain) =>
          costToServe(chain)
            .rows()
            .map(({ cost }) => cost);
        expect(costs(twice)).toEqual(costs(parseChain(document)).map((cost) => cost && 2 * cost));
      }),
      runs,
    );
  });
});

it('the direct method does not see whom else support serves', () => {
  fc.assert(
    fc.property(costDocuments(), (document) => {
      const { parties, links } = document;
      const customers = new Set(Object.keys(parties).filter((id) => parties[id]!.kind === 'customer'));
      const front = new Set(
        Object.values(links).flatMap(({ provider, customer }) => (customers.has(customer) ? [provider] : [])),
      );
      const support = Object.keys(parties).filter((id) => !customers.has(id) && !front.has(id));
      const rewired = Object.entries(links).map(([id, link]) => {
        const others = support.filter((party) => party !== link.provider);
        const isBetween = support.includes(link.customer) && !customers.has(link.provider);
        return [id, isBetween && others[0] !== undefined ? { ...link, customer: others[0] } : link];
      });
      const costs = (one: object) =>
        costToServe(parseChain(one), { method: 'direct' })
          .rows()
          .map(({ touchpoint, cost }) => [touchpoint, cost]);
      expect(costs({ parties, links: Object.fromEntries(rewired) })).toEqual(costs(document));
    }),
    runs,
  );
});

it('upstreamness comes to what Gaussian elimination does', () => {
  fc.assert(
    fc.property(costDocuments(['whole', 'partial']), fc.constantFrom(...RESTS), (document, rest) => {
      const rows = upstreamness(parseChain(document), { rest }).rows();
      const expected = upstreamnessOf(document, rest);
      if (!expected) expect(goesRoundAndRound(parseChain(document), rest)).toBe(true);
      else
        for (const row of rows.filter(({ unknownBecause }) => unknownBecause !== 'no-links'))
          expect(row.upstreamness! / expected.get(row.party)!).toBeCloseTo(1, 6);
    }),
    { numRuns: 600 },
  );
});

/** Whether a cycle keeps all, or nearly all: that is where Gaussian elimination gives up. */
function goesRoundAndRound(chain: ServiceChain, rest: (typeof RESTS)[number]): boolean {
  const rows = upstreamness(chain, { rest }).rows();
  return rows.some((row) => row.cycle !== null || (row.upstreamness ?? 0) > 1e7);
}

/** The same with every link turned so that it runs from a later party to an earlier one. */
function downhill({ parties, links }: CostDocument): CostDocument {
  const turned = Object.entries(links).map(([id, link]) => {
    const [customer, provider] = [link.provider, link.customer].sort();
    return [id, { ...link, provider, customer }];
  });
  return { parties, links: Object.fromEntries(turned) };
}
