import { describe, expect, it } from 'vitest';
import { criticalParties } from '../../src/analyses/critical-parties.js';
import { entriesOf, lookUp, workedChains } from '../fixtures/worked-chains.js';

describe.each(workedChains)('the single points of failure of $name', ({ chain, parties, answers }) => {
  const rows = criticalParties(chain).rows();

  it('are the parties that stop a touchpoint, with all that is known of them, those that stop most first', () => {
    const expected = entriesOf(answers.impact)
      .filter(([, { stops }]) => stops.length > 0)
      .sort(([, one], [, other]) => other.stops.length - one.stops.length)
      .map(([party, { touchpoints, stops }]) => ({
        party,
        lane: lookUp(answers.lanes, party),
        touchpointsStopped: stops.length,
        touchpointsExposed: touchpoints.length,
        stoppedShare: stops.length / answers.touchpoints.length,
        vacant: lookUp(parties, party).headcount === 0,
        touchpoints: stops,
        modelled: 'complete',
      }));
    expect(rows).toEqual(expected);
  });

  it('are the single points of the touchpoints, read the other way round', () => {
    for (const touchpoint of answers.touchpoints) {
      const stopping = rows.filter((row) => row.touchpoints.includes(touchpoint)).map((row) => row.party);
      expect(stopping.sort()).toEqual(lookUp(answers.singlePoints, touchpoint));
    }
  });
});

describe('the single points of failure', () => {
  it('of the hotel are led by hr, who stops all four touchpoints', () => {
    expect(
      criticalParties(workedChains[0]!.chain)
        .rows()
        .map((row) => [row.party, row.touchpointsStopped]),
    ).toEqual([
      ['hr', 4],
      ['frontDesk', 3],
      ['it', 3],
      ['housekeeping', 2],
      ['laundryCo', 2],
      ['dutyManager', 1],
      ['gm', 1],
      ['kitchen', 1],
    ]);
  });

  it('tell of IT of the hotel that one of its four touchpoints stands without it', () => {
    const row = criticalParties(workedChains[0]!.chain)
      .rows()
      .find(({ party }) => party === 'it');
    expect(row).toEqual({
      ...{
        party: 'it',
        lane: 'support',
        touchpointsStopped: 3,
        touchpointsExposed: 4,
        stoppedShare: 0.75,
        vacant: false,
      },
      touchpoints: ['L1', 'L3', 'L4'],
      modelled: 'complete',
    });
  });

  it('say that the head nurse of the clinic is vacant, and leave the patient out', () => {
    const rows = criticalParties(workedChains[1]!.chain).rows();
    expect(rows.filter((row) => row.vacant).map((row) => row.party)).toEqual(['headNurse']);
    expect(rows.map((row) => row.party)).not.toContain('patient');
  });
});
