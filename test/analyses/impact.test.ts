import { describe, expect, it } from 'vitest';
import { impact } from '../../src/analyses/impact.js';
import { upstreamParties } from '../../src/analyses/upstream-parties.js';
import { entriesOf, lookUp, workedChains } from '../fixtures/worked-chains.js';

describe.each(workedChains)('the impact of the parties of $name', ({ chain, parties, answers }) => {
  const rows = impact(chain).rows();
  const rowsOf = (party: string) => rows.filter((row) => row.party === party);

  it.each(entriesOf(answers.impact))('of %s is on the known touchpoints', (party, { touchpoints, stops }) => {
    const found = rowsOf(party);
    expect(found.map((row) => row.touchpoint).sort()).toEqual(touchpoints);
    expect(
      found
        .filter((row) => row.stops)
        .map((row) => row.touchpoint)
        .sort(),
    ).toEqual(stops);
  });

  it('holds every party that stands in a closure, customers too, and no other', () => {
    const inClosures = new Set(
      answers.touchpoints.flatMap((touchpoint) => Object.keys(lookUp(answers.parties, touchpoint))),
    );
    expect([...new Set(rows.map((row) => row.party))]).toEqual([...inClosures].sort());
  });

  it('never says that a customer stops a touchpoint', () => {
    const customers = rows.filter((row) => lookUp(parties, row.party).kind === 'customer');
    expect(customers.filter((row) => row.stops)).toEqual([]);
  });

  it('has the known distances', () => {
    for (const { party, touchpoint, distance } of rows) {
      expect(distance).toBe(lookUp(lookUp(answers.parties, touchpoint), party));
    }
  });

  it('is the closure table read from the party, by party, distance and touchpoint', () => {
    const expected = upstreamParties(chain)
      .rows()
      .map(({ party, touchpoint, distance, critical, links, modelled }) => ({
        ...{ party, touchpoint, distance },
        ...{ stops: critical, links, modelled },
      }))
      .sort(
        (one, other) =>
          Number(one.party > other.party) - Number(one.party < other.party) ||
          one.distance - other.distance ||
          (one.touchpoint < other.touchpoint ? -1 : 1),
      );
    expect(rows).toEqual(expected);
  });
});

describe('the patient of the clinic', () => {
  it('stands behind the three touchpoints that need the symptom form, and stops none', () => {
    const rows = impact(workedChains[1]!.chain)
      .rows()
      .filter((row) => row.party === 'patient');
    expect(rows).toEqual([
      { party: 'patient', touchpoint: 'N2', distance: 2, stops: false, links: 1, modelled: 'complete' },
      { party: 'patient', touchpoint: 'N3', distance: 3, stops: false, links: 1, modelled: 'complete' },
      { party: 'patient', touchpoint: 'N4', distance: 3, stops: false, links: 1, modelled: 'complete' },
    ]);
  });
});
