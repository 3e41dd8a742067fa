import { describe, expect, test } from 'vitest';
import { impact } from '../../../src/analyses/impact.js';
import { upstreamOf } from '../../../src/analyses/upstream.js';
import { apply, safeApply } from '../../../src/chain/apply.js';
import { defineChain } from '../../../src/chain/define-chain.js';
import type { ServiceChain } from '../../../src/chain/service-chain.js';
import type { Requirement } from '../../../src/model/link.js';
import { changed, hotel, hotelAfter, said } from '../../support/changed-hotel.js';

const upstreamIn = (chain: ServiceChain, id: string) =>
  upstreamOf(chain, id)
    .rows()
    .map(({ link }) => link)
    .sort();
const singlePoints = (chain: ServiceChain, id: string) =>
  impact(chain)
    .rows()
    .filter(({ touchpoint, stops }) => touchpoint === id && stops)
    .map(({ party }) => party)
    .sort();

describe('housekeeping and IT merge', () => {
  const merged = hotelAfter({ change: 'merge', parties: ['housekeeping', 'it'], into: 'it' });

  test('all that either received and provided is theirs', () => {
    expect(merged.findParty('housekeeping')).toBeUndefined();
    expect(merged.linksInto('it').map(({ id }) => id)).toEqual(['L10', 'L11', 'L8']);
    expect(merged.linksFrom('it').map(({ id }) => id)).toEqual(['L12', 'L15', 'L5', 'L6', 'L9']);
    expect(merged.link('L8').owner).toBe('it');
    expect(merged.links()).toHaveLength(16);
  });

  test('stated requirements stay, and links that assume now assume all of it', () => {
    expect(merged.link('L2').requires).toEqual(['L5', ['L6', 'L16']]);
    expect(merged.link('L6').requires).toBeUndefined();
    expect(upstreamIn(hotel, 'L1')).toEqual(['L11', 'L12', 'L6']);
    expect(upstreamIn(merged, 'L1')).toEqual(['L10', 'L11', 'L12', 'L6', 'L8']);
    expect(singlePoints(merged, 'L2')).toEqual(['frontDesk', 'hr', 'it', 'laundryCo']);
  });

  test('records and the other fields follow', () => {
    expect(merged.party('it')).toEqual({
      id: 'it',
      kind: 'department',
      name: 'IT',
      leaders: [{ party: 'gm', basis: 'formal' }],
    });
    expect(merged.content.ratings).toEqual(hotel.content.ratings);
    const other = hotelAfter({ change: 'merge', parties: ['housekeeping', 'it'], into: 'rooms' });
    expect(other.party('rooms')).toEqual({
      id: 'rooms',
      kind: 'department',
      leaders: [{ party: 'gm', basis: 'formal' }],
    });
    expect(other.content.ratings[0]!.subject).toBe('rooms');
    expect(other.content.goals[0]).toMatchObject({ id: 'calm', holder: 'rooms' });
    expect(other.content.suppressions[1]!.subject).toBe('rooms');
  });
});

describe('links inside', () => {
  test('give way to what they require: IT is at the front desk, and the booking system needs its staff', () => {
    const result = changed({ change: 'merge', parties: ['frontDesk', 'it'], into: 'frontDesk' });
    const merged = result.ok ? result.chain : hotel;
    expect(merged.findLink('L6')).toBeUndefined();
    expect(merged.link('L1').requires).toEqual(['L11']);
    expect(merged.link('L2').requires).toEqual(['L5', ['L11', 'L16']]);
    expect(said(result)).toEqual([
      'changes[0]: with it goes what the chain said in links (1), ratings (1), standards (1) [dropped-along]',
    ]);
    expect(merged.content.standards).toEqual([]);
    expect(merged.content.ratings.map(({ subject }) => subject)).toEqual(['frontDesk', 'organisation']);
  });

  test('meet a clause alone where they require nothing: the desk writes its own room list', () => {
    const result = changed({ change: 'merge', parties: ['frontDesk', 'dutyManager'], into: 'frontDesk' });
    const merged = result.ok ? result.chain : hotel;
    expect(merged.link('L2').requires).toEqual(['L5']);
    expect(merged.link('L2').owner).toBe('frontDesk');
    expect(upstreamIn(merged, 'L4')).toEqual(['L10', 'L11', 'L12', 'L14', 'L5', 'L6', 'L8']);
    expect(merged.content.goals[1]).toEqual({ id: 'fast', holder: 'frontDesk', title: 'Fast check-in' });
    expect(said(result)).toEqual([
      'changes[0]: with it goes what the chain said in goals.supports (1), links (3), links.requires (1), measurements (1), parties.tier (1) [dropped-along]',
    ]);
  });

  test('end when they need each other in a circle: rota and shift report', () => {
    const merged = hotelAfter(
      { change: 'set-link', link: 'L1', set: { requires: ['L7'] } },
      { change: 'merge', parties: ['frontDesk', 'dutyManager'], into: 'frontDesk' },
    );
    expect([...merged.link('L1').requires!].sort()).toEqual(['L14', 'L5', 'L6']);
  });

  const service = 'service';
  /** a, b and c are outside; `in` is inside and requires what is given; `out` requires a choice of it and others. */
  const inside = (requires: Requirement[] | undefined, out: Requirement[]) =>
    defineChain({
      parties: {
        ...{ pa: { kind: 'team' }, pb: { kind: 'team' }, pc: { kind: 'team' }, pd: { kind: 'team' } },
        ...{ back: { kind: 'team' }, front: { kind: 'team' }, guest: { kind: 'customer' } },
      },
      links: {
        a: { provider: 'pa', customer: 'back', service },
        b: { provider: 'pb', customer: 'back', service },
        c: { provider: 'pc', customer: 'back', service },
        d: { provider: 'pd', customer: 'front', service },
        e: { provider: 'pa', customer: 'front', service },
        in: { provider: 'back', customer: 'front', service, ...(requires && { requires }) },
        out: { provider: 'front', customer: 'guest', service, requires: out },
      } as never,
    }) as ServiceChain;
  test.each<[string, Requirement[] | undefined, Requirement[], Requirement[], boolean]>([
    [
      'each clause becomes a choice',
      ['a', ['b', 'c']],
      [['in', 'd']],
      [
        ['a', 'd'],
        ['b', 'c', 'd'],
      ],
      true,
    ],
    [
      'all it assumes',
      undefined,
      [['in', 'd']],
      [
        ['a', 'd'],
        ['b', 'd'],
        ['c', 'd'],
      ],
      true,
    ],
    [
      'one link stands for it',
      ['a'],
      [{ atLeast: 2, of: ['in', 'd', 'e'] }],
      [{ atLeast: 2, of: ['a', 'd', 'e'] }],
      true,
    ],
    ['it needs nothing', [], [{ atLeast: 2, of: ['in', 'd', 'e'] }], [['d', 'e']], true],
    ['all are needed', ['a', 'b'], [{ atLeast: 2, of: ['in', 'd'] }], ['d', 'a', 'b'], true],
    ['needed anyway', ['a'], ['in', ['in', 'd']], ['a'], true],
    ['a choice is made', ['a'], ['e', 'in', ['e', 'd']], ['e', 'a'], true],
    [
      'no list can say it',
      [{ atLeast: 2, of: ['a', 'b', 'c'] }],
      [['in', 'd']],
      [{ atLeast: 2, of: ['a', 'b', 'c'] }],
      false,
    ],
    ['nor this', ['a', 'b'], [{ atLeast: 2, of: ['in', 'd', 'e'] }], ['a', 'b', ['d', 'e']], false],
  ])('stand for their clauses: %s', (_, requires, out, expected, isExact) => {
    const change = { change: 'merge', parties: ['back', 'front'], into: 'front' } as const;
    const result = safeApply(inside(requires, out), [change]);
    expect(result.ok && result.chain.link('out').requires).toEqual(expected);
    expect(result.problems.some(({ code }) => code === 'stricter-requirement')).toBe(!isExact);
  });

  test('by the thousand, all assuming each other, take no time worth speaking of', () => {
    const links = Array.from({ length: 4000 }, (_, i) => [
      `l${i}`,
      i % 2 ? { provider: 'p', customer: 'q', service } : { provider: 'q', customer: 'p', service },
    ]);
    const chain = defineChain({
      parties: { p: { kind: 'team' }, q: { kind: 'team' }, guest: { kind: 'customer' }, s: { kind: 'team' } },
      links: {
        ...Object.fromEntries(links),
        supply: { provider: 's', customer: 'q', service },
        out: { provider: 'p', customer: 'guest', service, requires: ['l0', ['l0', 'l2'], ['l2', 'l4']] },
      },
    });
    const merged = apply(chain, [{ change: 'merge', parties: ['p', 'q'], into: 'p' }]);
    expect(merged.links().map(({ id, requires }) => [id, requires])).toEqual([
      ['out', ['supply']],
      ['supply', undefined],
    ]);
  }, 5000);
});

describe('the merged party', () => {
  const parts = defineChain({
    parties: {
      one: { kind: 'team', name: 'One', headcount: 2, cost: 10, partOf: 'both', needs: ['x'], tags: ['t'] },
      two: {
        ...{ kind: 'team', name: 'Two', headcount: 3, modelled: 'partial', needs: ['y', 'x'] },
        leaders: [
          { party: 'one', basis: 'formal' },
          { party: 'both', basis: 'formal' },
        ],
      },
      both: { kind: 'department', leaders: [{ party: 'two', basis: 'informal' }] },
      guest: { kind: 'customer' },
    },
    links: {
      out: { provider: 'one', customer: 'guest', service: 's', share: 0.5 },
      into: { provider: 'guest', customer: 'two', service: 's', meets: ['y'], share: 1 },
    },
  });
  const three = { kind: 'team', headcount: 5, needs: ['x', 'y'], tags: ['t'], modelled: 'partial' };

  test('has what both have, added up or united, and nothing that only one says', () => {
    const result = safeApply(parts, [{ change: 'merge', parties: ['one', 'two'], into: 'three' }]);
    const chain = result.ok ? result.chain : (parts as ServiceChain);
    expect(chain.party('three')).toEqual({
      id: 'three',
      ...three,
      leaders: [{ party: 'both', basis: 'formal' }],
    });
    expect(chain.party('both').leaders).toEqual([{ party: 'three', basis: 'informal' }]);
    expect(said(result)).toEqual([
      'changes[0]: with it goes what the chain said in links.share (1), parties.cost (1), parties.partOf (1) [dropped-along]',
    ]);
  });

  test('keeps what is known of the party it goes into, and what the change says', () => {
    const definition = { cost: 25 };
    const chain = apply(parts, [{ change: 'merge', parties: ['two', 'one'], into: 'one', definition }]);
    expect(chain.party('one')).toMatchObject({ name: 'One', partOf: 'both', cost: 25, needs: ['y', 'x'] });
  });

  test('is part of what lies above itself', () => {
    const chain = apply(parts, [{ change: 'merge', parties: ['one', 'both'], into: 'one' }]);
    expect(chain.party('one').partOf).toBeUndefined();
  });
});

test('what cannot merge is told', () => {
  expect(said(changed({ change: 'merge', parties: ['gest', 'it'], into: 'hr' }))).toEqual([
    'changes[0].parties[0]: expected the id of a party, got "gest"; did you mean "guest"? [unknown-id]',
    'changes[0].into: there is a party "hr" already [duplicate-id]',
  ]);
  expect(said(changed({ change: 'merge', parties: ['frontDesk', 'it'], into: 'desk' }))).toEqual([
    'changes[0].definition.kind: expected the kind of the merged party, as those it is made of differ, got role, department [missing-key]',
  ]);
  expect(said(changed({ change: 'merge', parties: ['guest', 'it'], into: 'it' }))).toEqual([
    'changes[0].parties: "guest" is a customer: an external customer merges with external customers only [invalid-value]',
  ]);
});

describe('a merge', () => {
  test('refuses a party named twice', () => {
    expect(said(changed({ change: 'merge', parties: ['it', 'it'], into: 'it' }))).toEqual([
      'changes[0].parties[1]: "it" is named twice [duplicate-id]',
    ]);
  });

  test('reads a field that is undefined as one that is not said', () => {
    const change = {
      change: 'merge',
      parties: ['it', 'hr'],
      into: 'it',
      definition: { kind: undefined as never },
    } as const;
    expect(hotelAfter(change).party('it').kind).toBe('department');
  });

  test('leaves out a sum that no number holds', () => {
    const cost = (party: string) => ({ change: 'set-party', party, set: { cost: 1.5e308 } }) as const;
    const result = changed(cost('it'), cost('hr'), { change: 'merge', parties: ['it', 'hr'], into: 'it' });
    expect(result.ok && result.chain.party('it').cost).toBeUndefined();
    expect(said(result).join()).toContain('parties.cost (2)');
  });
});
