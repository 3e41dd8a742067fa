import { describe, expect, it } from 'vitest';
import { empowerment } from '../../src/analyses/empowerment.js';
import { parseChain } from '../../src/chain/parse-chain.js';
import { workedChains } from '../fixtures/worked-chains.js';

const { chain: hotel } = workedChains[0]!;

describe('empowerment', () => {
  it('at the hotel is half: two of four touchpoints are owned by who delivers them', () => {
    expect(empowerment(hotel).rows()).toEqual([
      {
        ...{ subject: 'frontDesk', level: 'party', lane: 'front-stage', touchpoints: 3, ownTouchpoints: 2 },
        ...{ share: 2 / 3, otherTouchpoints: ['L2'] },
        modelled: 'complete',
      },
      {
        ...{ subject: 'kitchen', level: 'party', lane: 'front-stage', touchpoints: 1, ownTouchpoints: 0 },
        ...{ share: 0, otherTouchpoints: ['L3'] },
        modelled: 'complete',
      },
      {
        ...{ subject: 'organisation', level: 'organisation', lane: null, touchpoints: 4, ownTouchpoints: 2 },
        ...{ share: 0.5, otherTouchpoints: ['L2', 'L3'] },
        modelled: 'complete',
      },
    ]);
  });

  it('is that of partners and customers, too, who own what they deliver, and of vacant owners', () => {
    const touchpoint = (provider: string, owner: string) => ({
      ...{ provider, owner, customer: 'guest', service: 'help' },
    });
    const chain = parseChain({
      parties: {
        agency: { kind: 'partner' },
        friend: { kind: 'customer' },
        guest: { kind: 'customer' },
        post: { kind: 'role', headcount: 0 },
        hr: { kind: 'team' },
      },
      links: {
        a: touchpoint('agency', 'agency'),
        b: touchpoint('agency', 'hr'),
        c: touchpoint('friend', 'friend'),
        d: touchpoint('post', 'post'),
        e: { provider: 'hr', customer: 'post', service: 'staffing', owner: 'post' },
      },
    });
    expect(
      empowerment(chain)
        .rows()
        .map((row) => [row.subject, row.lane, row.ownTouchpoints, row.touchpoints]),
    ).toEqual([
      ['agency', 'partner', 1, 2],
      ['friend', 'customer', 1, 1],
      ['post', 'front-stage', 1, 1],
      ['organisation', null, 3, 4],
    ]);
  });

  it('is unknown without touchpoints', () => {
    const [row, ...more] = empowerment(parseChain({ parties: { it: { kind: 'team' } }, links: {} })).rows();
    expect(row).toMatchObject({ subject: 'organisation', touchpoints: 0, share: null, otherTouchpoints: [] });
    expect(more).toEqual([]);
  });
});
