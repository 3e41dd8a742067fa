import { describe, expect, it } from 'vitest';
import { upstreamParties } from '../../src/analyses/upstream-parties.js';
import { entriesOf, lookUp, workedChains } from '../fixtures/worked-chains.js';

describe.each(workedChains)('the parties behind the touchpoints of $name', ({ chain, links, answers }) => {
  const rows = upstreamParties(chain).rows();
  const rowsOf = (touchpoint: string) => rows.filter((row) => row.touchpoint === touchpoint);

  it.each(answers.touchpoints)('stand at the known distances from %s, its provider at 1', (touchpoint) => {
    const distances = Object.fromEntries(rowsOf(touchpoint).map((row) => [row.party, row.distance]));
    expect(distances).toEqual(lookUp(answers.parties, touchpoint));
    expect(rowsOf(touchpoint)[0]).toMatchObject({
      party: lookUp(links, touchpoint).provider,
      distance: 1,
      critical: true,
    });
  });

  it.each(answers.touchpoints)('are critical for %s where they are its single points', (touchpoint) => {
    const critical = rowsOf(touchpoint).filter((row) => row.critical);
    expect(critical.map((row) => row.party).sort()).toEqual(lookUp(answers.singlePoints, touchpoint));
  });

  it.each(answers.touchpoints)('provide so many links of the closure of %s', (touchpoint) => {
    const closure = [touchpoint, ...Object.keys(lookUp(answers.upstream, touchpoint))];
    for (const { party, links: count } of rowsOf(touchpoint)) {
      expect(count).toBe(closure.filter((link) => lookUp(links, link).provider === party).length);
    }
  });

  it('come by touchpoint, distance and party', () => {
    const expected = answers.touchpoints.flatMap((touchpoint) =>
      entriesOf(lookUp(answers.parties, touchpoint))
        .sort(([, one], [, other]) => one - other)
        .map(([party, distance]) => [touchpoint, distance, party]),
    );
    expect(rows.map((row) => [row.touchpoint, row.distance, row.party])).toEqual(expected);
  });
});

describe('the parties behind a touchpoint', () => {
  const [hotel, clinic] = workedChains;
  const rowOf = ({ chain }: (typeof workedChains)[number], touchpoint: string, party: string) =>
    upstreamParties(chain)
      .rows()
      .find((row) => row.touchpoint === touchpoint && row.party === party);

  it('count each link they provide: IT provides L6 and L12 for L1', () => {
    const expected = {
      touchpoint: 'L1',
      party: 'it',
      distance: 2,
      critical: true,
      links: 2,
      modelled: 'complete',
    };
    expect(rowOf(hotel!, 'L1', 'it')).toEqual(expected);
  });

  it('hold a customer who provides an input, and never as critical', () => {
    const expected = {
      touchpoint: 'N2',
      party: 'patient',
      distance: 2,
      critical: false,
      links: 1,
      modelled: 'complete',
    };
    expect(rowOf(clinic!, 'N2', 'patient')).toEqual(expected);
  });

  it('stand at the distance of their nearest link: the courier at 3 by N19, not at 5 by N16', () => {
    expect(rowOf(clinic!, 'N3', 'courier')).toMatchObject({ distance: 3, links: 2 });
  });
});
