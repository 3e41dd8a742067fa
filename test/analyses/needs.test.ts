import { describe, expect, it } from 'vitest';
import { needs } from '../../src/analyses/needs.js';
import { parseChain } from '../../src/chain/parse-chain.js';
import { workedChains } from '../fixtures/worked-chains.js';

const [hotel, clinic] = workedChains;

describe('the needs of customers', () => {
  it('of the hotel’s guest are met in two of three cases', () => {
    const guest = { customer: 'guest', lane: 'customer', needsKnown: 3, needsMet: 2, coverage: 2 / 3 };
    expect(needs(hotel!.chain).rows()).toEqual([
      { ...guest, need: 'late check-out', met: false, links: [], modelled: 'complete' },
      { ...guest, need: 'quiet room', met: true, links: ['L2'], modelled: 'complete' },
      { ...guest, need: 'vegan breakfast', met: true, links: ['L3'], modelled: 'complete' },
    ]);
  });

  it('have a row for every need that a party of the clinic states', () => {
    const stated = Object.entries(clinic!.parties).flatMap(([id, party]) =>
      (party.needs ?? []).map((need) => `${id} ${need}`),
    );
    const rows = needs(clinic!.chain).rows();
    expect(rows.map(({ customer, need }) => `${customer} ${need}`).sort()).toEqual(stated.sort());
  });

  it('are those of internal customers and partners, too, each met by links into that customer alone', () => {
    const chain = parseChain({
      parties: {
        agency: { kind: 'partner', needs: ['access'] },
        desk: { kind: 'role', needs: ['rota', 'rota', '__proto__'] },
        guest: { kind: 'customer', needs: ['rota'] },
        hr: { kind: 'department', needs: ['rota'] },
      },
      links: {
        a: { provider: 'hr', customer: 'desk', service: 'rota', meets: ['rota', 'rota'] },
        b: { provider: 'agency', customer: 'desk', service: 'cover', meets: ['rota'] },
        c: { provider: 'desk', customer: 'guest', service: 'talk', meets: ['rota'] },
      },
    });
    const facts = needs(chain)
      .rows()
      .map(({ customer, lane, need, met, links, coverage }) => [customer, lane, need, met, links, coverage]);
    expect(facts).toEqual([
      ['agency', 'partner', 'access', false, [], 0],
      ['desk', 'front-stage', '__proto__', false, [], 0.5],
      ['desk', 'front-stage', 'rota', true, ['a', 'b'], 0.5],
      ['guest', 'customer', 'rota', true, ['c'], 1],
      ['hr', 'support', 'rota', false, [], 0],
    ]);
  });

  it('that nobody states have no row', () => {
    const parties = { guest: { kind: 'customer', needs: [] }, desk: { kind: 'role' } };
    expect(needs(parseChain({ parties, links: {} })).rows()).toEqual([]);
  });
});
