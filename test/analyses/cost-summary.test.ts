import { describe, expect, it } from 'vitest';
import { costSummary } from '../../src/analyses/cost-summary.js';
import { parseChain } from '../../src/chain/parse-chain.js';
import { costDocument, THREE_DEPARTMENTS } from '../support/chains-of-cost.js';

const NOTHING_MISSING = { missingCosts: 0, missingShares: 0, overFull: 0, closedCycles: 0 };

describe('the summary of costs', () => {
  it.each(['reciprocal', 'step-down', 'direct'] as const)(
    'shows that all is passed on by the %s method',
    (method) => {
      const [row, ...more] = costSummary(parseChain(THREE_DEPARTMENTS), { method }).rows();
      expect(more).toEqual([]);
      expect(row).toMatchObject({ method, rest: 'unallocated', directCost: 240_000, ...NOTHING_MISSING });
      expect(row!.toCustomers).toBeCloseTo(240_000, 8);
      expect(row!.unallocated).toBeCloseTo(0, 8);
      expect(row!.difference).toBeCloseTo(0, 8);
      expect([row!.converged, row!.iterations, row!.residual]).toEqual([true, 0, 0]);
    },
  );

  it('counts what is missing, and puts aside what goes nowhere', () => {
    const chain = parseChain(
      costDocument({ hr: undefined, it: 10, more: 20, p: 3, q: 4, desk: 100 }, [
        ['a', 'hr', 'desk', 1],
        ['b', 'it', 'desk', 0.5],
        ['c', 'it', 'hr'],
        ['d', 'more', 'desk', 1],
        ['e', 'more', 'hr', 1],
        ['f', 'p', 'q', 1],
        ['g', 'q', 'p', 1],
        ['t', 'desk', 'buyer', 1],
      ]),
    );
    expect(costSummary(chain).rows()).toEqual([
      {
        ...{ method: 'reciprocal', rest: 'unallocated' },
        ...{ directCost: 137, toCustomers: 105, unallocated: 32, difference: 0 },
        ...{ missingCosts: 1, missingShares: 3, overFull: 1, closedCycles: 1 },
        ...{ converged: true, iterations: 0, residual: 0 },
        modelled: 'complete',
      },
    ]);
  });

  it('of a chain without costs is 0', () => {
    expect(costSummary(parseChain({ parties: {}, links: {} })).rows()).toMatchObject([
      { directCost: 0, toCustomers: 0, unallocated: 0, difference: 0, ...NOTHING_MISSING },
    ]);
  });
});
