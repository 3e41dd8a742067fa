import { describe, expect, it } from 'vitest';
import { leadershipSummary } from '../../src/analyses/leadership-summary.js';
import { parseChain } from '../../src/chain/parse-chain.js';
import { workedChains } from '../fixtures/worked-chains.js';

const { chain: hotel } = workedChains[0]!;

const NOTHING = {
  ...{ pairs: 0, leaderServes: 0, leaderServesShare: null, bossServed: 0, bossServedShare: null },
  ...{ distancesKnown: 0, upright: 0, uprightShare: null, withoutFormalLeader: null },
  modelled: 'complete',
};

describe('the leadership of the hotel', () => {
  it('in sum serves half of those it leads, and is served by a quarter of them', () => {
    const rows = leadershipSummary(hotel).rows();
    expect(rows.map((row) => [row.subject, row.basis, row.pairs])).toEqual([
      ['dutyManager', 'formal', 1],
      ['gm', 'formal', 3],
      ['organisation', 'formal', 4],
      ['organisation', 'informal', 0],
    ]);
    expect(rows[2]).toEqual({
      ...{ subject: 'organisation', level: 'organisation', basis: 'formal', pairs: 4 },
      ...{ leaderServes: 2, leaderServesShare: 0.5, bossServed: 1, bossServedShare: 0.25 },
      ...{ distancesKnown: 4, upright: 0, uprightShare: 0, withoutFormalLeader: 3 },
      modelled: 'complete',
    });
    expect(rows[3]).toEqual({
      subject: 'organisation',
      level: 'organisation',
      basis: 'informal',
      ...NOTHING,
    });
    expect(rows[1]).toMatchObject({
      level: 'party',
      leaderServes: 1,
      bossServed: 0,
      withoutFormalLeader: null,
    });
  });
});

describe('the summary of leadership', () => {
  it('counts each basis for itself, and pairs without a distance not among the upright', () => {
    const chain = parseChain({
      parties: {
        desk: {
          kind: 'team',
          leaders: [
            { party: 'boss', basis: 'informal' },
            { party: 'boss', basis: 'formal' },
            { party: 'guest', basis: 'informal' },
          ],
        },
        boss: { kind: 'role', tier: 'senior-leader' },
        guest: { kind: 'customer' },
      },
      links: { sale: { provider: 'desk', customer: 'guest', service: 'sale' } },
    });
    const rows = leadershipSummary(chain).rows();
    expect(rows.map((row) => [row.subject, row.basis, row.pairs, row.distancesKnown, row.upright])).toEqual([
      ['boss', 'formal', 1, 0, 0],
      ['boss', 'informal', 1, 0, 0],
      ['guest', 'informal', 1, 1, 1],
      ['organisation', 'formal', 1, 0, 0],
      ['organisation', 'informal', 2, 1, 1],
    ]);
    expect(rows.map((row) => row.uprightShare)).toEqual([null, null, 1, null, 1]);
    expect(rows.map((row) => row.bossServedShare)).toEqual([0, 0, 1, 0, 0.5]);
    expect(rows.map((row) => row.withoutFormalLeader)).toEqual([null, null, null, 0, null]);
  });

  it('of an empty chain still has the rows of the organisation', () => {
    const rows = leadershipSummary(parseChain({ parties: {}, links: {} })).rows();
    const key = { subject: 'organisation', level: 'organisation' };
    expect(rows).toEqual([
      { ...key, basis: 'formal', ...NOTHING, withoutFormalLeader: 0, modelled: 'complete' },
      { ...key, basis: 'informal', ...NOTHING, modelled: 'complete' },
    ]);
  });
});
