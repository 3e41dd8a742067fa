import { describe, expect, it } from 'vitest';
import { cycles } from '../../src/analyses/cycles.js';
import { parseChain } from '../../src/chain/parse-chain.js';
import { lookUp, touchpointsNeeding, workedChains } from '../fixtures/worked-chains.js';

describe.each(workedChains)('the cycles of $name', (fixture) => {
  const { chain, links, answers } = fixture;
  const rows = cycles(chain).rows();

  it('are the known groups, each named by its least link', () => {
    expect(rows.map((row) => row.links)).toEqual(answers.cycles);
    expect(rows.map((row) => row.cycle)).toEqual(answers.cycles.map(([first]) => first));
  });

  it('name the parties that provide them', () => {
    const providers = answers.cycles.map((group) => group.map((link) => lookUp(links, link).provider).sort());
    expect(rows.map((row) => row.parties)).toEqual(providers);
  });

  it('are marked where they support themselves', () => {
    const marked = rows.filter((row) => row.selfSupporting).map((row) => row.links);
    expect(marked).toEqual(answers.selfSupporting);
  });

  it('count the touchpoints that depend on them', () => {
    const exposed = answers.cycles.map((group) => touchpointsNeeding(fixture, group[0]!).length);
    expect(rows.map((row) => row.touchpointsExposed)).toEqual(exposed);
  });
});

describe('the cycles', () => {
  it('of the hotel and the clinic are worked out in full', () => {
    expect(workedChains.flatMap(({ chain }) => cycles(chain).rows())).toEqual([
      {
        ...{ cycle: 'L11', links: ['L11', 'L12'], parties: ['hr', 'it'] },
        ...{ selfSupporting: false, touchpointsExposed: 4 },
        modelled: 'complete',
      },
      {
        ...{ cycle: 'L13', links: ['L13', 'L7'], parties: ['dutyManager', 'frontDesk'] },
        ...{ selfSupporting: false, touchpointsExposed: 1 },
        modelled: 'complete',
      },
      {
        ...{ cycle: 'N13', links: ['N13', 'N14'], parties: ['it', 'power'] },
        ...{ selfSupporting: true, touchpointsExposed: 4 },
        modelled: 'complete',
      },
      {
        ...{ cycle: 'N18', links: ['N18', 'N8'], parties: ['headNurse', 'nurses'] },
        ...{ selfSupporting: false, touchpointsExposed: 2 },
        modelled: 'complete',
      },
    ]);
  });

  it('hold parallel links and a provider once', () => {
    const chain = parseChain({
      parties: { hr: { kind: 'team' }, it: { kind: 'team' } },
      links: {
        a: { provider: 'hr', customer: 'it', service: 'staffing' },
        b: { provider: 'it', customer: 'hr', service: 'payroll system' },
        c: { provider: 'it', customer: 'hr', service: 'time sheets' },
        d: { provider: 'it', customer: 'hr', service: 'archive', requires: [] },
      },
    });
    expect(cycles(chain).rows()).toEqual([
      {
        ...{ cycle: 'a', links: ['a', 'b', 'c'], parties: ['hr', 'it'] },
        ...{ selfSupporting: false, touchpointsExposed: 0 },
        modelled: 'complete',
      },
    ]);
  });

  it('are none where mutual service is stated not to be needed', () => {
    const chain = parseChain({
      parties: { hr: { kind: 'team' }, it: { kind: 'team' } },
      links: {
        a: { provider: 'hr', customer: 'it', service: 'staffing', requires: [] },
        b: { provider: 'it', customer: 'hr', service: 'payroll system' },
      },
    });
    expect(cycles(chain).rows()).toEqual([]);
  });

  it('do not pass through a customer unless the customer states what it needs', () => {
    const parties = { desk: { kind: 'team' }, guest: { kind: 'customer' } };
    const visit = { provider: 'desk', customer: 'guest', service: 'visit' };
    const form = { provider: 'guest', customer: 'desk', service: 'form' };
    expect(cycles(parseChain({ parties, links: { form, visit } })).rows()).toEqual([]);
    const stated = { form: { ...form, requires: ['visit'] }, visit };
    expect(cycles(parseChain({ parties, links: stated })).rows()).toMatchObject([
      { cycle: 'form', links: ['form', 'visit'], parties: ['desk', 'guest'], touchpointsExposed: 1 },
    ]);
  });
});
