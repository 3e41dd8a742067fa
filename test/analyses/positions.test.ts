import { describe, expect, it } from 'vitest';
import { positions } from '../../src/analyses/positions.js';
import { parseChain } from '../../src/chain/parse-chain.js';
import { lookUp, workedChains } from '../fixtures/worked-chains.js';

describe.each(workedChains)('the positions of the parties of $name', ({ chain, parties, links, answers }) => {
  const rows = positions(chain).rows();
  const column = <Value>(value: (row: (typeof rows)[number]) => Value) =>
    Object.fromEntries(rows.map((row) => [row.party, value(row)]));

  it('are a row per party, by id, with its name and kind', () => {
    expect(rows.map((row) => row.party)).toEqual(Object.keys(parties).sort());
    for (const { party, name, kind } of rows) expect({ name, kind }).toEqual(pick(lookUp(parties, party)));
  });

  it('have the known lanes', () => {
    expect(column((row) => row.lane)).toEqual(answers.lanes);
  });

  it('have the known distances, null where no customer is reached', () => {
    expect(column((row) => row.distance)).toEqual(answers.plainHops);
  });

  it('mark the parties that serve nobody', () => {
    const idle = rows.filter((row) => row.servesNobody).map((row) => row.party);
    expect(idle).toEqual([...answers.servesNobody].sort());
  });

  it('mark the parties that provide a link of a cycle', () => {
    const providers = answers.cycles.flat().map((link) => lookUp(links, link).provider);
    const inCycle = rows.filter((row) => row.inCycle).map((row) => row.party);
    expect(inCycle).toEqual([...new Set(providers)].sort());
  });

  it('mark the parties with a headcount of 0 as vacant', () => {
    const vacant = rows.filter((row) => row.vacant).map((row) => row.party);
    expect(vacant).toEqual(Object.keys(parties).filter((party) => lookUp(parties, party).headcount === 0));
  });

  it('count providers and customers once however many links they share, and each touchpoint', () => {
    const all = Object.entries(links);
    for (const row of rows) {
      const into = all.filter(([, link]) => link.customer === row.party);
      const from = all.filter(([, link]) => link.provider === row.party);
      expect(row.providers).toBe(new Set(into.map(([, link]) => link.provider)).size);
      expect(row.customers).toBe(new Set(from.map(([, link]) => link.customer)).size);
      expect(row.touchpointsProvided).toBe(from.filter(([id]) => answers.touchpoints.includes(id)).length);
      expect(row.internalCustomer).toBe(into.length > 0 && lookUp(parties, row.party).kind !== 'customer');
    }
  });
});

describe('the position of a party', () => {
  const rowOf = (fixture: number, party: string) =>
    positions(workedChains[fixture]!.chain)
      .rows()
      .find((row) => row.party === party);

  it('is worked out in full for the front desk of the hotel', () => {
    expect(rowOf(0, 'frontDesk')).toEqual({
      ...{ party: 'frontDesk', name: 'Front desk', kind: 'role', lane: 'front-stage', distance: 1 },
      ...{ providers: 3, customers: 2, touchpointsProvided: 3, internalCustomer: true },
      ...{ inCycle: true, servesNobody: false, vacant: false },
      modelled: 'complete',
      servesModelled: 'complete',
    });
  });

  it('is worked out in full for the head nurse of the clinic', () => {
    expect(rowOf(1, 'headNurse')).toEqual({
      ...{ party: 'headNurse', name: 'Head nurse', kind: 'role', lane: 'support', distance: 3 },
      ...{ providers: 1, customers: 1, touchpointsProvided: 0, internalCustomer: true },
      ...{ inCycle: true, servesNobody: false, vacant: true },
      modelled: 'complete',
      servesModelled: 'complete',
    });
  });

  it('counts a partner we serve as an internal customer, and a customer never', () => {
    expect(rowOf(1, 'callCentre')).toMatchObject({
      lane: 'partner',
      internalCustomer: true,
      touchpointsProvided: 1,
    });
    expect(rowOf(1, 'patient')).toMatchObject({ lane: 'customer', internalCustomer: false, providers: 3 });
  });

  it('has the id for a name where none is given; a customer who provides nothing does not serve nobody', () => {
    const chain = parseChain({
      parties: { guest: { kind: 'customer' }, spare: { kind: 'system' } },
      links: {},
    });
    const facts = { providers: 0, customers: 0, touchpointsProvided: 0, internalCustomer: false };
    const flags = { inCycle: false, vacant: false };
    expect(positions(chain).rows()).toEqual([
      {
        ...{ party: 'guest', name: 'guest', kind: 'customer', lane: 'customer', distance: 0 },
        ...{ ...facts, ...flags, servesNobody: false },
        modelled: 'complete',
        servesModelled: 'complete',
      },
      {
        ...{ party: 'spare', name: 'spare', kind: 'system', lane: 'support', distance: null },
        ...{ ...facts, ...flags, servesNobody: true },
        modelled: 'complete',
        servesModelled: 'complete',
      },
    ]);
  });
});

function pick({ name, kind }: { readonly name: string; readonly kind: string }) {
  return { name, kind };
}
