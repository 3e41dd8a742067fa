import { describe, expect, it } from 'vitest';
import { costByParty } from '../../src/analyses/cost-by-party.js';
import { parseChain } from '../../src/chain/parse-chain.js';
import { costDocument, THREE_DEPARTMENTS, TWO_DEPARTMENTS } from '../support/chains-of-cost.js';

const three = parseChain(THREE_DEPARTMENTS);
const full = (rows: Iterable<{ party: string; fullCost: number | null }>) =>
  Object.fromEntries(Array.from(rows, (row) => [row.party, Number(row.fullCost?.toFixed(2))]));

describe('the full costs of parties', () => {
  it('are those of the textbooks', () => {
    expect(full(costByParty(parseChain(TWO_DEPARTMENTS)))).toEqual({
      ...{ it: 9_000, hr: 5_800, shop: 11_260, buyer: 11_260 },
    });
    expect(full(costByParty(three))).toEqual({
      ...{ hr: 91_056.91, dp: 138_211.38, rm: 58_780.49 },
      ...{ machining: 107_276.42, assembly: 132_723.58, buyer: 240_000 },
    });
  });

  it('step down by the largest share that goes round, and tell the turn of each', () => {
    const rows = costByParty(three, { method: 'step-down' }).rows();
    expect(full(rows)).toMatchObject({ hr: 80_000, dp: 136_000, rm: 58_347.83 });
    const turns = rows.filter(({ step }) => step !== null).toSorted((a, b) => a.step! - b.step!);
    expect(turns.map(({ party }) => party).slice(0, 3)).toEqual(['hr', 'dp', 'rm']);
    const named = costByParty(three, { method: 'step-down', order: ['rm', 'dp', 'rm'] }).rows();
    expect(
      named.filter(({ step }) => step! > 0 && step! < 4).map(({ party, step }) => [party, step]),
    ).toEqual([
      ['dp', 2],
      ['hr', 3],
      ['rm', 1],
    ]);
  });

  it('say what became of shares that are no whole', () => {
    const chain = parseChain(
      costDocument({ less: 100, more: 100, none: 100, some: 100, last: 100, zero: 100 }, [
        ['a', 'less', 'last', 0.5],
        ['b', 'more', 'last', 1],
        ['c', 'more', 'buyer', 0.25],
        ['d', 'none', 'last'],
        ['e', 'some', 'last', 0.4],
        ['f', 'some', 'buyer'],
        ['g', 'zero', 'last', 0],
      ]),
    );
    const facts = (rest: 'unallocated' | 'normalised') =>
      Object.fromEntries(
        Array.from(costByParty(chain, { rest }), (row) => [
          row.party,
          [row.statedShares, row.sharesState, row.dividedBy, row.toInside, row.toCustomers, row.unallocated],
        ]),
      );
    const both = {
      buyer: [null, null, null, null, null, null],
      none: [0, 'unstated', 1, 0, 0, 100],
      zero: [0, 'partial', 1, 0, 0, 100],
    };
    expect(facts('unallocated')).toEqual({
      ...both,
      less: [0.5, 'partial', 1, 50, 0, 50],
      more: [1.25, 'over-full', null, 0, 0, 100],
      some: [0.4, 'unstated', 1, 40, 0, 60],
      last: [null, 'no-links', null, 0, 0, 190],
    });
    expect(facts('normalised')).toEqual({
      ...both,
      less: [0.5, 'partial', 0.5, 100, 0, 0],
      more: [1.25, 'over-full', 1.25, 80, 20, 0],
      some: [0.4, 'unstated', 0.4, 100, 0, 0],
      last: [null, 'no-links', null, 0, 0, 380],
    });
  });

  it('are not known in a cycle that nothing leaves, and what enters it is unallocated', () => {
    const chain = parseChain(
      costDocument({ p: 5, q: 7, r: 2 }, [
        ['a', 'p', 'q', 1],
        ['b', 'q', 'p', 1],
        ['c', 'r', 'p', 1],
      ]),
    );
    const rows = costByParty(chain).rows();
    const closed = { fullCost: null, toInside: null, unknownBecause: 'closed-cycle', cycle: ['p', 'q'] };
    expect(rows.slice(1)).toMatchObject([
      { party: 'p', directCost: 5, received: 2, unallocated: 7, ...closed },
      { party: 'q', directCost: 7, received: 0, unallocated: 7, ...closed },
      { party: 'r', fullCost: 2, toInside: 2, unallocated: 0, unknownBecause: null, cycle: null },
    ]);
  });

  it('leave out what a party does not state, and say that it is not complete', () => {
    const chain = parseChain(costDocument({ it: undefined, desk: 3 }, [['a', 'it', 'desk', 1]]));
    expect(costByParty(chain).rows()).toMatchObject([
      { party: 'buyer', lane: 'customer', directCost: null, received: 0, complete: true },
      { party: 'desk', directCost: 3, fullCost: 3, complete: false },
      { party: 'it', directCost: null, fullCost: 0, complete: false },
    ]);
  });
});
