import { describe, expect, it } from 'vitest';
import { touchpointSummary } from '../../src/analyses/touchpoint-summary.js';
import { lookUp, workedChains } from '../fixtures/worked-chains.js';

describe.each(workedChains)('the touchpoints of $name at a glance', ({ chain, links, answers }) => {
  const rows = touchpointSummary(chain).rows();

  it('are a row each, by id', () => {
    expect(rows.map((row) => row.touchpoint)).toEqual(answers.touchpoints);
  });

  it.each(answers.touchpoints)('%s has the counts that follow from the known answers', (touchpoint) => {
    const upstream = lookUp(answers.upstream, touchpoint);
    const unowned = answers.unowned.filter(({ link }) => link in upstream);
    const singlePointParties = lookUp(answers.singlePoints, touchpoint);
    const { service, provider, customer, owner = null } = lookUp(links, touchpoint);
    expect(rows.find((row) => row.touchpoint === touchpoint)).toEqual({
      touchpoint,
      ...{ service, provider, customer, owner },
      links: Object.keys(upstream).length,
      parties: Object.keys(lookUp(answers.parties, touchpoint)).length,
      depth: Math.max(...Object.values(upstream)),
      unownedUpstream: unowned.length,
      singlePoints: singlePointParties.length,
      singlePointParties,
      assumedLinks: Object.values(lookUp(answers.assumed, touchpoint)).filter((assumed) => assumed).length,
      modelled: 'complete',
    });
  });
});

describe('a touchpoint at a glance', () => {
  const [hotel, clinic] = workedChains.map(({ chain }) => touchpointSummary(chain).rows());

  it('is worked out in full for the check-in of the hotel', () => {
    expect(hotel?.[1]).toEqual({
      touchpoint: 'L2',
      ...{ service: 'check-in', provider: 'frontDesk', customer: 'guest', owner: 'dutyManager' },
      ...{ links: 7, parties: 6, depth: 4, unownedUpstream: 1 },
      ...{ singlePoints: 4, singlePointParties: ['frontDesk', 'housekeeping', 'hr', 'laundryCo'] },
      assumedLinks: 4,
      modelled: 'complete',
    });
  });

  it('is worked out in full for the treatment in the clinic', () => {
    expect(clinic?.[2]).toEqual({
      touchpoint: 'N3',
      ...{ service: 'treatment', provider: 'doctors', customer: 'patient', owner: 'doctors' },
      ...{ links: 15, parties: 11, depth: 5, unownedUpstream: 3 },
      singlePoints: 7,
      singlePointParties: ['courier', 'doctors', 'it', 'pharmacy', 'porters', 'power', 'triage'],
      assumedLinks: 9,
      modelled: 'complete',
    });
  });

  it('does not count itself among the unowned: breakfast has no owner and needs owned links only', () => {
    expect(hotel?.[2]).toMatchObject({ touchpoint: 'L3', owner: null, unownedUpstream: 0 });
  });
});
