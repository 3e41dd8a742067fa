import { describe, expect, it } from 'vitest';
import { upstream, upstreamOf } from '../../src/analyses/upstream.js';
import { parseChain } from '../../src/chain/parse-chain.js';
import { isServiceChainError } from '../../src/model/error.js';
import { workedChains } from '../fixtures/worked-chains.js';

const [hotel, clinic] = workedChains;

describe.each(workedChains)('upstream of one link of $name', ({ chain, answers }) => {
  it.each(answers.touchpoints)('gives the rows which all touchpoints have for %s', (touchpoint) => {
    const expected = upstream(chain)
      .rows()
      .filter((row) => row.touchpoint === touchpoint);
    expect(upstreamOf(chain, touchpoint).rows()).toEqual(expected);
  });
});

describe('upstream of a link that is no touchpoint', () => {
  it('holds what the rota of the hotel needs', () => {
    // L7 needs L13 and L14. L13 needs L5, L6, L7 and L16: the cycle leads back to L7, which is no row of its own.
    const rows = upstreamOf(hotel!.chain, 'L7').rows();
    expect(rows.map(({ link, distance }) => [link, distance])).toEqual([
      ['L13', 2],
      ['L14', 2],
      ['L16', 3],
      ['L5', 3],
      ['L6', 3],
      ['L10', 4],
      ['L11', 4],
      ['L8', 4],
      ['L12', 5],
    ]);
    expect(rows.every((row) => row.touchpoint === 'L7' && row.assumed && row.linkCritical)).toBe(true);
    expect(rows.filter((row) => row.inCycle).map((row) => row.link)).toEqual(['L13', 'L11', 'L12']);
    expect(rows.at(-1)?.witness).toEqual(['L7', 'L13', 'L6', 'L11', 'L12']);
  });

  it('weighs failures against that link and not against a touchpoint', () => {
    // N13 needs N14 or N16. The power plant provides N13 itself; without IT or without the courier it stands.
    const rows = upstreamOf(clinic!.chain, 'N13').rows();
    expect(rows.map((row) => [row.link, row.distance, row.providerCritical, row.linkCritical])).toEqual([
      ['N14', 2, false, false],
      ['N16', 2, false, false],
    ]);
    // N14 needs N13, which its own provider could lose N16 for.
    expect(
      upstreamOf(clinic!.chain, 'N14')
        .rows()
        .map((row) => [row.link, row.distance, row.providerCritical, row.linkCritical]),
    ).toEqual([
      ['N13', 2, true, true],
      ['N16', 3, false, false],
    ]);
  });

  it('is empty for a link that states it needs none and for an input from a customer', () => {
    expect(upstreamOf(hotel!.chain, 'L10').rows()).toEqual([]);
    expect(upstreamOf(clinic!.chain, 'N5').rows()).toEqual([]);
  });

  it('never holds the customer as a critical provider, though losing the input alone is critical', () => {
    const [row] = upstreamOf(clinic!.chain, 'N2', { maxDistance: 2 }).rows();
    expect(row).toMatchObject({
      link: 'N5',
      provider: 'patient',
      providerCritical: false,
      linkCritical: true,
    });
  });
});

describe('maxDistance', () => {
  it.each(['L1', 'L4', 'L7', 'L13'])('leaves out the far rows of %s and changes no flag', (link) => {
    const all = upstreamOf(hotel!.chain, link).rows();
    for (const maxDistance of [1, 2, 3, 4, 9]) {
      const near = upstreamOf(hotel!.chain, link, { maxDistance }).rows();
      expect(near).toEqual(all.filter((row) => row.distance <= maxDistance));
    }
  });

  it('of 1 leaves no row, because the link itself is none', () => {
    expect(upstreamOf(hotel!.chain, 'L4', { maxDistance: 1 }).rows()).toEqual([]);
  });

  it.each([0, -2, 2.5, Number.NaN])('of %d is refused when the question is asked', (maxDistance) => {
    expect(() => upstreamOf(hotel!.chain, 'L4', { maxDistance })).toThrow(
      expect.toSatisfy((error: unknown) => isServiceChainError(error) && error.code === 'invalid-option'),
    );
  });
});

describe('an id the chain has no link for', () => {
  it.each(['L99', 'frontDesk', 'toString', ''])('%j is refused when the question is asked', (id) => {
    expect(() => upstreamOf(hotel!.chain, id)).toThrow(
      expect.toSatisfy((error: unknown) => isServiceChainError(error) && error.code === 'unknown-id'),
    );
  });
});

describe('a touchpoint that is part of a cycle', () => {
  // guest --form [visit]--> desk --visit [form]--> guest
  const chain = parseChain({
    parties: { desk: { kind: 'team' }, guest: { kind: 'customer' } },
    links: {
      form: { provider: 'guest', customer: 'desk', service: 'form', requires: ['visit'] },
      visit: { provider: 'desk', customer: 'guest', service: 'visit', requires: ['form'] },
    },
  });

  it('is no row of its own upstream', () => {
    const rows = upstreamOf(chain, 'visit').rows();
    expect(
      rows.map(({ link, distance, inCycle, assumed }) => ({ link, distance, inCycle, assumed })),
    ).toEqual([{ link: 'form', distance: 2, inCycle: true, assumed: false }]);
  });
});
