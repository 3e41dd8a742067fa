import { describe, expect, it } from 'vitest';
import { criticalParties } from '../../src/analyses/critical-parties.js';
import { needs } from '../../src/analyses/needs.js';
import { rollUp } from '../../src/analyses/roll-up.js';
import { unownedLinks } from '../../src/analyses/unowned-links.js';
import { upstreamOf } from '../../src/analyses/upstream.js';
import { parseChain } from '../../src/chain/parse-chain.js';
import { harbourHotel } from '../fixtures/harbour-hotel.js';

/** The hotel with facts added to its parties, and parties added. */
function hotelWith(facts: Readonly<Record<string, object>>) {
  const parties: Readonly<Record<string, object>> = harbourHotel.parties;
  const ids = new Set([...Object.keys(parties), ...Object.keys(facts)]);
  return parseChain({
    ...harbourHotel,
    parties: Object.fromEntries([...ids].map((id) => [id, { ...parties[id], ...facts[id] }])),
  });
}

const frontOffice = hotelWith({
  frontOffice: { kind: 'department', name: 'Front office', headcount: 0, cost: 10, tags: ['guests'] },
  frontDesk: { partOf: 'lobby', headcount: 6, cost: 200, availability: 0.9 },
  lobby: { kind: 'team', partOf: 'frontOffice', headcount: 1, cost: 5 },
  dutyManager: { partOf: 'frontOffice', headcount: 2, modelled: 'partial' },
  it: { headcount: 3, availability: 0.99, tier: 'middle-manager' },
});

/** Ends, owner and requirements of the links of a chain, as lines. */
function linesOf(chain: ReturnType<typeof rollUp>['chain']): string[] {
  return chain.links().map(({ id, service, owner = '–', requires }) => {
    const needed = requires ? ` [${requires.join('; ')}]` : '';
    return `${id}: ${service} (${owner})${needed}`;
  });
}

describe('Harbour Hotel by department', () => {
  const { chain, links, parties } = rollUp(frontOffice, { by: 'department' });

  it('has a link for each two departments that serve each other', () => {
    expect(linesOf(chain)).toEqual([
      'frontOffice → guest: booking enquiry, check-in, follow-up (frontOffice)' +
        ' [gm → frontOffice; housekeeping → frontOffice; it → frontOffice]',
      'gm → frontOffice: budget (gm)',
      'housekeeping → frontOffice: room status (housekeeping)',
      'hr → housekeeping: staffing (–) []',
      'hr → it: staffing (hr)',
      'it → archive: storage (it)',
      'it → frontOffice: booking system (it)',
      'it → hr: HR system (it)',
      'it → kitchen: order system (it)',
      'kitchen → guest: breakfast (–)',
      'laundryCo → housekeeping: linen (housekeeping)',
    ]);
  });

  it('keeps which links stand behind each, and where an alternative was widened', () => {
    const rows = links.rows();
    const behind = (id: string | null) => rows.filter((row) => row.rolledLink === id).map(({ link }) => link);
    expect(behind('frontOffice → guest')).toEqual(['L1', 'L2', 'L4']);
    expect(behind(null)).toEqual(['L13', 'L16', 'L7']);
    expect(rows.filter(({ widened }) => widened).map(({ link }) => link)).toEqual(['L2']);
    expect(rows.find(({ link }) => link === 'L2')).toEqual({
      link: 'L2',
      service: 'check-in',
      provider: 'frontDesk',
      customer: 'guest',
      owner: 'dutyManager',
      providerGroup: 'frontOffice',
      customerGroup: 'guest',
      inside: false,
      rolledLink: 'frontOffice → guest',
      widened: true,
    });
  });

  it('says who belongs where, and why some stand for themselves', () => {
    const lines = parties.rows().map(({ party, group, membership }) => `${party} ${group} ${membership}`);
    expect(lines).toEqual([
      'archive archive in-group',
      'dutyManager frontOffice in-group',
      'frontDesk frontOffice in-group',
      'frontOffice frontOffice in-group',
      'gm gm no-group',
      'guest guest outside',
      'housekeeping housekeeping in-group',
      'hr hr in-group',
      'it it in-group',
      'kitchen kitchen in-group',
      'laundryCo laundryCo outside',
      'lobby frontOffice in-group',
    ]);
  });

  it('sums up what all parties of a department state, and keeps all of who stands alone', () => {
    expect(chain.party('frontOffice')).toEqual({
      ...{ id: 'frontOffice', kind: 'department', name: 'Front office', tags: ['guests'] },
      ...{ headcount: 9, modelled: 'partial' },
    });
    expect(chain.party('it')).toEqual({
      ...{
        id: 'it',
        kind: 'department',
        name: 'IT',
        tier: 'middle-manager',
        headcount: 3,
        availability: 0.99,
      },
    });
    expect(chain.party('gm')).toEqual({
      id: 'gm',
      kind: 'role',
      name: 'General manager',
      tier: 'senior-leader',
    });
    expect(chain.party('kitchen')).not.toHaveProperty('leaders');
    expect(chain.name).toBe('Harbour Hotel');
  });

  it('answers questions like any chain, without sparing anybody by an alternative', () => {
    const rows = upstreamOf(chain, 'frontOffice → guest').rows();
    expect(rows.map(({ link, distance }) => `${distance} ${link}`)).toEqual([
      '2 gm → frontOffice',
      '2 housekeeping → frontOffice',
      '2 it → frontOffice',
      '3 hr → housekeeping',
      '3 hr → it',
      '3 laundryCo → housekeeping',
      '4 it → hr',
    ]);
    const stops = criticalParties(chain)
      .rows()
      .map(({ party }) => party);
    expect(stops).toContain('it');
    expect(
      unownedLinks(chain)
        .rows()
        .map(({ link }) => link),
    ).toEqual(['hr → housekeeping', 'kitchen → guest']);
    expect(
      needs(chain)
        .rows()
        .map(({ need, links: by }) => [need, by]),
    ).toEqual([
      ['late check-out', []],
      ['quiet room', ['frontOffice → guest']],
      ['vegan breakfast', ['kitchen → guest']],
    ]);
  });

  it('carries no records', () => {
    const rated = parseChain({
      ...harbourHotel,
      ratings: [{ subject: 'L1', measure: 'csat', by: 'customer', perception: 4 }],
      standards: [{ link: 'L1', measure: 'response-time', target: 5 }],
      goals: { better: { holder: 'it', title: 'Better' } },
    });
    const { content } = rollUp(rated, { by: 'department' }).chain;
    expect([content.ratings, content.standards, content.goals]).toEqual([[], [], []]);
  });
});

describe('Harbour Hotel otherwise', () => {
  it('by tier has teams of a tier, and everybody without one as before', () => {
    const { chain } = rollUp(hotelWith({}), { by: 'tier' });
    expect(chain.party('front-line')).toEqual({
      ...{ id: 'front-line', kind: 'team', name: 'front-line', tier: 'front-line' },
    });
    expect(chain.linksInto('front-line').map(({ id }) => id)).toEqual([
      'front-line-leader → front-line',
      'housekeeping → front-line',
      'it → front-line',
    ]);
    expect(chain.link('front-line-leader → front-line')).toMatchObject({
      service: 'paper room list, rota and support',
      owner: 'front-line-leader',
      requires: ['front-line → front-line-leader', 'senior-leader → front-line-leader'],
    });
  });

  it('by tags puts a party into the group of the first tag listed that it has', () => {
    const chain = hotelWith({
      it: { tags: ['night', 'systems'] },
      hr: { tags: ['office', 'night'] },
      archive: { tags: ['office'] },
      laundryCo: { tags: ['night'] },
    });
    const groups = (tags: string[]) => {
      const of = new Map(
        rollUp(chain, { by: { tags } })
          .parties.rows()
          .map(({ party, group }) => [party, group]),
      );
      return ['it', 'hr', 'archive', 'laundryCo'].map((party) => of.get(party));
    };
    expect(groups(['night', 'office'])).toEqual(['night', 'night', 'office', 'laundryCo']);
    expect(groups(['office', 'night'])).toEqual(['night', 'office', 'office', 'laundryCo']);
    expect(rollUp(chain, { by: { tags: ['night'] } }).chain.party('night')).toEqual({
      ...{ id: 'night', kind: 'team', name: 'night', tags: ['night'] },
    });
  });

  it('by an attribute takes values that read the same for one, and null and nothing for unknown', () => {
    const chain = hotelWith({
      it: { attributes: { floor: 7 } },
      hr: { attributes: { floor: '7' } },
      archive: { attributes: { floor: null } },
      kitchen: { attributes: { floor: '' } },
      gm: { attributes: { floor: true } },
    });
    const { parties, chain: rolled } = rollUp(chain, { by: { attribute: 'floor' } });
    const grouped = parties.rows().filter(({ membership }) => membership === 'in-group');
    expect(grouped.map(({ party, group }) => [party, group])).toEqual([
      ['gm', 'true'],
      ['hr', '7'],
      ['it', '7'],
    ]);
    expect(rolled.party('7').attributes).toEqual({ floor: '7' });
    expect(rolled.party('archive').attributes).toEqual({ floor: null });
  });
});

describe('options', () => {
  const chain = hotelWith({
    it: { tags: ['night'], attributes: { location: 'cellar', empty: null } },
    laundryCo: { tags: ['linen'], attributes: { fleet: 4 } },
  });

  it.each([
    [{ by: 'deparment' }, 'got "deparment"; did you mean "department"?'],
    [{ by: undefined }, 'got nothing'],
    [{}, 'got nothing'],
    [{ by: ['tier'] }, 'got a list of 1'],
    [{ by: {} }, 'expected by to have one key, tags or attribute, got nothing'],
    [{ by: { tag: ['night'] } }, 'got "tag"; did you mean "tags"?'],
    [{ by: { tags: ['night'], attribute: 'location' } }, 'one key, tags or attribute'],
    [{ by: { tags: [] } }, 'expected by.tags to be a list of at least one tag, got an empty list'],
    [{ by: { tags: 'night' } }, 'got "night"'],
    [{ by: { tags: ['night', 'nigt'] } }, 'got "nigt"; did you mean "night"?'],
    [{ by: { tags: ['linen'] } }, 'expected the tag of a party inside, got "linen"'],
    [{ by: { attribute: 7 } }, 'expected by.attribute to be the name of an attribute, got 7'],
    [{ by: { attribute: 'Location' } }, 'got "Location"; did you mean "location"?'],
    [{ by: { attribute: 'empty' } }, 'expected the attribute of a party inside, got "empty"'],
    [{ by: { attribute: 'fleet' } }, 'got "fleet"'],
    [{ by: { attribute: 'constructor' } }, 'got "constructor"'],
    [{ by: 'tier', tier: 1 }, 'expected options among by, got "tier"'],
    [null, 'expected options to be an object'],
  ])('%j are refused', (options, message) => {
    const ask = () => rollUp(chain, options as never);
    expect(ask).toThrow(
      expect.objectContaining({ code: 'invalid-option', message: expect.stringContaining(message) }),
    );
  });

  it('that no party fits leave everybody alone, where nothing was named', () => {
    const parties = { desk: { kind: 'role' }, guest: { kind: 'customer' } };
    const plain = parseChain({ parties, links: {} });
    for (const by of ['department', 'tier'] as const)
      expect(rollUp(plain, { by }).chain.content.parties).toEqual(plain.content.parties);
    expect(rollUp(parseChain({ parties: {}, links: {} }), { by: 'tier' }).links.rows()).toEqual([]);
  });
});
