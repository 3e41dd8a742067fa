import { describe, expect, it } from 'vitest';
import { downstreamOf } from '../../src/analyses/downstream-of.js';
import { isServiceChainError } from '../../src/model/error.js';
import { entriesOf, lookUp, workedChains } from '../fixtures/worked-chains.js';

const [hotel, clinic] = workedChains;

describe.each(workedChains)('downstream in $name', ({ chain, links, answers }) => {
  it.each(entriesOf(answers.impact))('of %s are the touchpoints it reaches and stops', (party, known) => {
    const touchpoints = downstreamOf(chain, party)
      .rows()
      .filter((row) => row.touchpoint);
    const stopped = touchpoints.filter((row) => row.stops);
    expect(touchpoints.map((row) => row.link).sort()).toEqual(known.touchpoints);
    expect(stopped.map((row) => row.link).sort()).toEqual(known.stops);
    for (const { link, distance } of touchpoints) {
      expect(distance).toBe(lookUp(lookUp(answers.parties, link), party));
    }
  });

  it.each(Object.keys(links).sort())('of %s are the touchpoints that have it upstream', (link) => {
    const rows = downstreamOf(chain, link).rows();
    const found = rows.filter((row) => row.touchpoint).map((row) => [row.link, row.distance, row.stops]);
    const known = answers.touchpoints
      .filter((touchpoint) => link in lookUp(answers.upstream, touchpoint))
      .map((touchpoint) => [
        touchpoint,
        lookUp(lookUp(answers.upstream, touchpoint), link),
        lookUp(lookUp(answers.linkCritical, touchpoint), link),
      ]);
    expect(found.sort()).toEqual(known);
  });

  it.each(Object.keys(links).sort())('rows of %s carry service, provider and customer', (link) => {
    for (const row of downstreamOf(chain, link).rows()) {
      const { service, provider, customer } = lookUp(links, row.link);
      expect(row).toMatchObject({ service, provider, customer });
      expect(row.touchpoint).toBe(answers.touchpoints.includes(row.link));
    }
  });
});

describe('downstream of a party', () => {
  it('holds the links it provides at distance 1, then all that need them: IT of the hotel', () => {
    const rows = downstreamOf(hotel!.chain, 'it').rows();
    expect(rows.map(({ link, distance, stops }) => [link, distance, stops])).toEqual([
      ['L12', 1, true],
      ['L15', 1, true],
      ['L6', 1, true],
      ['L9', 1, true],
      ['L1', 2, true],
      ['L11', 2, true],
      ['L13', 2, true],
      ['L2', 2, false],
      ['L3', 2, true],
      ['L4', 2, true],
      ['L7', 3, true],
    ]);
    expect(rows[0]).toEqual({
      ...{ link: 'L12', service: 'HR system', provider: 'it', customer: 'hr' },
      ...{ distance: 1, touchpoint: false, stops: true },
      modelled: 'complete',
    });
  });

  it('never stops when the party is a customer', () => {
    const rows = downstreamOf(clinic!.chain, 'patient').rows();
    expect(rows.map(({ link, distance, stops }) => [link, distance, stops])).toEqual([
      ['N5', 1, false],
      ['N2', 2, false],
      ['N21', 2, false],
      ['N3', 3, false],
      ['N4', 3, false],
    ]);
  });

  it('is empty when the party provides nothing', () => {
    expect(downstreamOf(hotel!.chain, 'archive').rows()).toEqual([]);
  });
});

describe('downstream of a link', () => {
  it('leaves the link itself out, though a cycle leads back to it: L11 of the hotel', () => {
    const rows = downstreamOf(hotel!.chain, 'L11').rows();
    expect(rows.map(({ link, distance, stops }) => [link, distance, stops])).toEqual([
      ['L12', 2, true],
      ['L15', 2, true],
      ['L6', 2, true],
      ['L9', 2, true],
      ['L1', 3, true],
      ['L13', 3, true],
      ['L2', 3, false],
      ['L3', 3, true],
      ['L4', 3, true],
      ['L7', 4, true],
    ]);
  });

  it('is asked of the link of a customer like of any other: losing the symptom form stops all that need it', () => {
    const rows = downstreamOf(clinic!.chain, 'N5').rows();
    expect(rows.map(({ link, distance, stops }) => [link, distance, stops])).toEqual([
      ['N2', 2, true],
      ['N21', 2, true],
      ['N3', 3, true],
      ['N4', 3, true],
    ]);
  });

  it('is empty for a touchpoint nothing needs', () => {
    expect(downstreamOf(hotel!.chain, 'L1').rows()).toEqual([]);
  });
});

describe('options and ids of downstream', () => {
  it.each(['it', 'L11', 'gm'])('maxDistance leaves out the far rows of %s and changes no flag', (id) => {
    const all = downstreamOf(hotel!.chain, id).rows();
    for (const maxDistance of [1, 2, 3, 4, 9]) {
      const near = downstreamOf(hotel!.chain, id, { maxDistance }).rows();
      expect(near).toEqual(all.filter((row) => row.distance <= maxDistance));
    }
  });

  it.each([0, -1, 0.5, Number.NaN])(
    'the maxDistance %d is refused when the question is asked',
    (maxDistance) => {
      expect(() => downstreamOf(hotel!.chain, 'it', { maxDistance })).toThrow(
        expect.toSatisfy((error: unknown) => isServiceChainError(error) && error.code === 'invalid-option'),
      );
    },
  );

  it.each(['nobody', 'constructor', ''])('the unknown id %j is refused when the question is asked', (id) => {
    expect(() => downstreamOf(hotel!.chain, id)).toThrow(
      expect.toSatisfy((error: unknown) => isServiceChainError(error) && error.code === 'unknown-id'),
    );
  });
});
