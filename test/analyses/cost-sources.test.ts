import { describe, expect, it } from 'vitest';
import { costSources } from '../../src/analyses/cost-sources.js';
import { parseChain } from '../../src/chain/parse-chain.js';
import { costDocument, THREE_DEPARTMENTS } from '../support/chains-of-cost.js';

describe('the sources of cost', () => {
  it('add all paths of a party up', () => {
    const rows = costSources(parseChain(THREE_DEPARTMENTS), { touchpoint: 'parts' }).rows();
    expect(rows.map(({ party, cost }) => [party, Number(cost?.toFixed(2))])).toEqual([
      ['dp', 45_243.9],
      ['hr', 42_032.52],
      ['rm', 20_000],
      ['machining', 0],
    ]);
    expect(rows.reduce((sum, { ofTouchpoint }) => sum + ofTouchpoint!, 0)).toBeCloseTo(1, 12);
  });

  it('tell what a party reaches it with whose cost is not known, last', () => {
    const chain = parseChain(
      costDocument({ hr: undefined, it: 10, desk: undefined }, [
        ['a', 'it', 'desk', 0.5],
        ['b', 'hr', 'desk', 0.25],
        ['t', 'desk', 'buyer', 1],
      ]),
    );
    const unknown = { directCost: null, cost: null, ofTouchpoint: null, unknownBecause: 'no-cost' };
    expect(costSources(chain, { touchpoint: 't' }).rows()).toEqual([
      {
        touchpoint: 't',
        party: 'it',
        directCost: 10,
        reaching: 0.5,
        cost: 5,
        ofTouchpoint: 1,
        unknownBecause: null,
        modelled: 'complete',
      },
      { touchpoint: 't', party: 'desk', reaching: 1, ...unknown, modelled: 'complete' },
      { touchpoint: 't', party: 'hr', reaching: 0.25, ...unknown, modelled: 'complete' },
    ]);
  });

  it('are none of a touchpoint without share', () => {
    const chain = parseChain(costDocument({ desk: 5 }, [['t', 'desk', 'buyer']]));
    expect(costSources(chain, { touchpoint: 't' }).rows()).toEqual([]);
    expect(() => costSources(chain, { touchpoint: 'desk' })).toThrow('desk');
  });
});
