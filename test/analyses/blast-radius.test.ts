import { describe, expect, it } from 'vitest';
import { blastRadius } from '../../src/analyses/blast-radius.js';
import { criticalParties } from '../../src/analyses/critical-parties.js';
import { impact } from '../../src/analyses/impact.js';
import { defineChain } from '../../src/chain/define-chain.js';
import { entriesOf, lookUp, workedChains } from '../fixtures/worked-chains.js';
import { application } from '../support/chains-requiring.js';

describe.each(workedChains)('the blast radius in $name', ({ chain, answers }) => {
  const rows = blastRadius(chain).rows();

  it('counts for every party but customers the touchpoints that depend on it and those it stops', () => {
    const all = answers.touchpoints.length;
    const expected = entriesOf(answers.impact).map(([party, { touchpoints, stops }]) => ({
      party,
      lane: lookUp(answers.lanes, party),
      touchpointsExposed: touchpoints.length,
      touchpointsStopped: stops.length,
      exposedShare: touchpoints.length / all,
      stoppedShare: stops.length / all,
      modelled: 'complete',
    }));
    expect(rows).toEqual(expected);
  });

  it('counts the rows that the impact of each party has', () => {
    for (const { party, touchpointsExposed, touchpointsStopped } of rows) {
      const own = impact(chain)
        .rows()
        .filter((row) => row.party === party);
      expect(touchpointsExposed).toBe(own.length);
      expect(touchpointsStopped).toBe(own.filter((row) => row.stops).length);
    }
  });

  it('agrees with the single points of failure, which are the parties that stop any', () => {
    const counts = rows.map((row) => [row.party, row.touchpointsExposed, row.touchpointsStopped] as const);
    const critical = criticalParties(chain)
      .rows()
      .map((row) => [row.party, row.touchpointsExposed, row.touchpointsStopped] as const);
    expect(counts.filter(([, , stopped]) => stopped > 0)).toEqual(
      critical.sort(([one], [other]) => (one < other ? -1 : 1)),
    );
  });
});

describe('the blast radius', () => {
  it('of the parties of the hotel is known, archive with none among them', () => {
    const rows = blastRadius(workedChains[0]!.chain).rows();
    expect(rows.map((row) => [row.party, row.touchpointsExposed, row.touchpointsStopped])).toEqual([
      ['archive', 0, 0],
      ['dutyManager', 2, 1],
      ['frontDesk', 3, 3],
      ['gm', 1, 1],
      ['housekeeping', 2, 2],
      ['hr', 4, 4],
      ['it', 4, 3],
      ['kitchen', 1, 1],
      ['laundryCo', 2, 2],
    ]);
    expect(rows.find((row) => row.party === 'it')).toEqual({
      ...{ party: 'it', lane: 'support', touchpointsExposed: 4, touchpointsStopped: 3 },
      ...{ exposedShare: 1, stoppedShare: 0.75 },
      modelled: 'complete',
    });
  });

  it('has no shares in a chain without touchpoints', () => {
    const chain = defineChain({
      parties: { hr: { kind: 'team' }, it: { kind: 'team' }, guest: { kind: 'customer' } },
      links: { a: { provider: 'hr', customer: 'it', service: 'staffing' } },
    });
    const none = { lane: 'support', touchpointsExposed: 0, touchpointsStopped: 0 };
    const shares = { exposedShare: null, stoppedShare: null };
    expect(blastRadius(chain).rows()).toEqual([
      { party: 'hr', ...none, ...shares, modelled: 'complete' },
      { party: 'it', ...none, ...shares, modelled: 'complete' },
    ]);
  });

  it('of an empty chain has no rows', () => {
    expect(blastRadius(defineChain({ parties: {}, links: {} })).rows()).toEqual([]);
  });

  it('leaves out customers, also those who provide', () => {
    expect(
      blastRadius(application())
        .rows()
        .map((row) => [row.party, row.touchpointsExposed, row.touchpointsStopped]),
    ).toEqual([
      ['clerk', 2, 2],
      ['office', 1, 1],
    ]);
  });
});
