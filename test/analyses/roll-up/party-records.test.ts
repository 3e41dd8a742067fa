import { describe, expect, it } from 'vitest';
import { rollUp } from '../../../src/analyses/roll-up.js';
import { parseChain } from '../../../src/chain/parse-chain.js';

describe('sums over a group', () => {
  const house = (one: object, other: object) =>
    rollUp(
      parseChain({
        parties: { house: { kind: 'department', ...one }, desk: { kind: 'role', partOf: 'house', ...other } },
        links: {},
      }),
      { by: 'department' },
    ).chain.party('house');

  it('are there only when all that is summed up is known and the sum can be held', () => {
    expect(house({ headcount: 0, cost: 0 }, { headcount: 0, cost: 0.5 })).toMatchObject({
      headcount: 0,
      cost: 0.5,
    });
    expect(house({ cost: 5 }, { headcount: 2 })).toEqual({ id: 'house', kind: 'department' });
    const most = Number.MAX_SAFE_INTEGER;
    expect(house({ headcount: most, cost: 1e308 }, { headcount: 1, cost: 1e308 })).toEqual({
      id: 'house',
      kind: 'department',
    });
  });
});
