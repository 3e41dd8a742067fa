import { describe, expect, it } from 'vitest';
import { unownedLinks } from '../../src/analyses/unowned-links.js';
import { parseChain } from '../../src/chain/parse-chain.js';
import { lookUp, workedChains } from '../fixtures/worked-chains.js';

describe.each(workedChains)(
  'the links of $name that nobody inside answers for',
  ({ chain, links, answers }) => {
    const rows = unownedLinks(chain).rows();

    it('come with reason and touchpoints exposed, those that expose most first', () => {
      expect(rows.map(({ link, reason, touchpoints }) => ({ link, reason, exposes: touchpoints }))).toEqual(
        answers.unowned,
      );
    });

    it('are so many, next to those that are owned and those that name an owner', () => {
      const { owned, named, of } = answers.ownership;
      expect(rows).toHaveLength(of - owned);
      expect(rows.filter((row) => row.owner === null)).toHaveLength(of - named);
    });

    it('carry the facts of the link and count their touchpoints', () => {
      for (const row of rows) {
        const { service, provider, customer, owner = null } = lookUp(links, row.link);
        expect(row).toMatchObject({ service, provider, customer, owner });
        expect(row.touchpointsExposed).toBe(row.touchpoints.length);
      }
    });
  },
);

describe('an unowned link', () => {
  it('names the owner that cannot answer, and no owner where none is stated', () => {
    const owners = unownedLinks(workedChains[1]!.chain)
      .rows()
      .map(({ link, owner, reason }) => [link, owner, reason]);
    expect(owners).toEqual([
      ['N5', 'patient', 'owner-outside'],
      ['N7', 'headNurse', 'owner-vacant'],
      ['N10', 'headNurse', 'owner-vacant'],
      ['N1', 'callCentre', 'owner-outside'],
      ['N15', null, 'no-owner'],
    ]);
  });

  it('comes last, with no touchpoints, when none depends on it; an owner outside and vacant counts as outside', () => {
    const chain = parseChain({
      parties: {
        desk: { kind: 'team', headcount: 2 },
        cellar: { kind: 'team', headcount: 0 },
        carrier: { kind: 'partner', headcount: 0 },
        guest: { kind: 'customer' },
      },
      links: {
        a: { provider: 'desk', customer: 'cellar', service: 'keys', owner: 'carrier' },
        b: { provider: 'cellar', customer: 'desk', service: 'wine', owner: 'cellar' },
        z: { provider: 'desk', customer: 'guest', service: 'bar', owner: 'desk' },
      },
    });
    expect(
      unownedLinks(chain)
        .rows()
        .map(({ link, reason, touchpointsExposed, touchpoints }) => [
          link,
          reason,
          touchpointsExposed,
          touchpoints,
        ]),
    ).toEqual([
      ['a', 'owner-outside', 1, ['z']],
      ['b', 'owner-vacant', 1, ['z']],
    ]);
    const idle = parseChain({
      parties: { desk: { kind: 'team' }, cellar: { kind: 'team' } },
      links: { a: { provider: 'desk', customer: 'cellar', service: 'keys' } },
    });
    expect(unownedLinks(idle).rows()).toMatchObject([{ link: 'a', touchpointsExposed: 0, touchpoints: [] }]);
  });
});
