import { describe, expect, it } from 'vitest';
import { internalSupply } from '../../src/analyses/internal-supply.js';
import { lookUp, workedChains } from '../fixtures/worked-chains.js';

describe.each(workedChains)('the internal supply of $name', ({ chain, links, answers }) => {
  const rows = internalSupply(chain).rows();

  it('is every link that is no touchpoint', () => {
    const others = Object.keys(links).filter((link) => !answers.touchpoints.includes(link));
    expect(rows.map((row) => row.link).sort()).toEqual(others.sort());
  });

  it('comes by customer, provider and link', () => {
    const keys = rows.map((row) => JSON.stringify([row.customer, row.provider, row.link]));
    expect(keys).toEqual([...keys].sort());
  });

  it('carries the facts of each link with the known line and agreement', () => {
    for (const row of rows) {
      const { service, provider, customer, owner = null, channel = null } = lookUp(links, row.link);
      expect(row).toEqual({
        ...{ link: row.link, service, provider, customer, owner, channel },
        line: lookUp(answers.lines, row.link),
        agreement: lookUp(answers.agreements, row.link),
        modelled: 'complete',
      });
    }
  });
});

describe('the internal supply', () => {
  it('of the hotel comes in this order', () => {
    const rows = internalSupply(workedChains[0]!.chain).rows();
    expect(rows.map((row) => `${row.customer} < ${row.provider} by ${row.link}`)).toEqual([
      'archive < it by L15',
      'dutyManager < frontDesk by L13',
      'dutyManager < gm by L14',
      'frontDesk < dutyManager by L16',
      'frontDesk < dutyManager by L7',
      'frontDesk < housekeeping by L5',
      'frontDesk < it by L6',
      'housekeeping < hr by L10',
      'housekeeping < laundryCo by L8',
      'hr < it by L12',
      'it < hr by L11',
      'kitchen < it by L9',
    ]);
  });

  it('holds what a customer puts in and what partners receive', () => {
    const rows = internalSupply(workedChains[1]!.chain).rows();
    const rowOf = (link: string) => rows.find((row) => row.link === link);
    expect(rowOf('N5')).toMatchObject({ provider: 'patient', line: 'customer-input', agreement: 'OLA' });
    expect(rowOf('N15')).toMatchObject({ customer: 'callCentre', line: 'support', agreement: 'OLA' });
    expect(rowOf('N16')).toMatchObject({ provider: 'courier', line: 'external-supply', agreement: 'UC' });
  });
});
