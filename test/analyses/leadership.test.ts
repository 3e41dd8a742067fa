import { describe, expect, it } from 'vitest';
import { leadership } from '../../src/analyses/leadership.js';
import { positions } from '../../src/analyses/positions.js';
import { parseChain } from '../../src/chain/parse-chain.js';
import { workedChains } from '../fixtures/worked-chains.js';

const { chain: hotel } = workedChains[0]!;

const rowsOf = (parties: object, links: object = {}) => leadership(parseChain({ parties, links })).rows();
const formal = (party: string) => ({ party, basis: 'formal' });
const informal = (party: string) => ({ party, basis: 'informal' });

describe('leadership at the hotel', () => {
  const rows = leadership(hotel).rows();

  it('tells of every formal pair whether leader and led serve each other', () => {
    const pairs = rows.filter((row) => row.leader !== null);
    expect(pairs.map((row) => [row.leader, row.party, row.leaderServes, row.bossServed])).toEqual([
      ['gm', 'dutyManager', true, false],
      ['dutyManager', 'frontDesk', true, true],
      ['gm', 'housekeeping', false, false],
      ['gm', 'kitchen', false, false],
    ]);
    expect(rows.find((row) => row.party === 'frontDesk')).toEqual({
      ...{ party: 'frontDesk', leader: 'dutyManager', basis: 'formal', leaderServes: true, bossServed: true },
      ...{ leaderLinks: ['L16', 'L7'], bossLinks: ['L13'], partyDistance: 1, leaderDistance: 2 },
      ...{ pyramidUpright: false, leaderFormalInDegree: 1, leaderInformalInDegree: 0 },
      modelled: 'complete',
    });
    expect(rows.find((row) => row.party === 'kitchen')).toMatchObject({
      ...{ partyDistance: 1, leaderDistance: 3, pyramidUpright: false, leaderFormalInDegree: 3 },
    });
  });

  it('has a row for each party without a formal leader, the senior leader exempt', () => {
    const unled = rows.filter((row) => row.leader === null);
    expect(unled.map((row) => row.party)).toEqual(['archive', 'hr', 'it']);
    expect(unled[1]).toEqual({
      ...{ party: 'hr', leader: null, basis: 'formal', leaderServes: null, bossServed: null },
      ...{ leaderLinks: null, bossLinks: null, partyDistance: 3, leaderDistance: null, pyramidUpright: null },
      ...{ leaderFormalInDegree: null, leaderInformalInDegree: null },
      modelled: 'complete',
    });
  });

  it('measures distances as the positions do', () => {
    const distances = new Map(
      positions(hotel)
        .rows()
        .map((row) => [row.party, row.distance]),
    );
    for (const row of rows) {
      expect(row.partyDistance).toBe(distances.get(row.party));
      expect(row.leaderDistance).toBe(row.leader === null ? null : distances.get(row.leader));
    }
  });
});

describe('leadership', () => {
  const boss = { kind: 'role', tier: 'senior-leader' };

  it('asks for a formal leader of departments, teams and roles, and of nobody else', () => {
    const kinds = ['department', 'team', 'role', 'system', 'customer', 'partner'];
    const rows = rowsOf(Object.fromEntries(kinds.map((kind) => [kind, { kind }])));
    expect(rows.map((row) => row.party)).toEqual(['department', 'role', 'team']);
    const tiers = ['front-line', 'front-line-leader', 'middle-manager', 'senior-leader'];
    const led = rowsOf(Object.fromEntries(tiers.map((tier) => [tier, { kind: 'team', tier }])));
    expect(led.map((row) => row.party)).toEqual(tiers.slice(0, 3).sort());
  });

  it('takes the leaders that systems, customers, partners and senior leaders state', () => {
    const kinds = ['system', 'customer', 'partner'];
    const parties = Object.fromEntries(kinds.map((kind) => [kind, { kind, leaders: [formal('boss')] }]));
    const rows = rowsOf({ ...parties, boss: { ...boss, leaders: [informal('customer')] } });
    expect(rows.map((row) => [row.party, row.leader])).toEqual([
      ['boss', 'customer'],
      ['customer', 'boss'],
      ['partner', 'boss'],
      ['system', 'boss'],
    ]);
  });

  it('orders formal before informal, keeps both of one leader, and takes what is said twice for once', () => {
    const leaders = [informal('boss'), formal('boss'), informal('ann'), formal('boss'), informal('boss')];
    const rows = rowsOf({ desk: { kind: 'team', leaders }, ann: boss, boss });
    expect(rows.map((row) => [row.basis, row.leader])).toEqual([
      ['formal', 'boss'],
      ['informal', 'ann'],
      ['informal', 'boss'],
    ]);
    expect(rows[0]).toMatchObject({ leaderFormalInDegree: 1, leaderInformalInDegree: 1 });
  });

  it('reports a missing formal leader beside informal ones', () => {
    const rows = rowsOf({ desk: { kind: 'team', leaders: [informal('ann')] }, ann: boss });
    expect(rows.map((row) => [row.basis, row.leader])).toEqual([
      ['formal', null],
      ['informal', 'ann'],
    ]);
  });

  it('calls a pyramid upright where the leader stands between, and says nothing where a way is missing', () => {
    const led = (kind: string, ...leaders: string[]) => ({ kind, leaders: leaders.map(formal) });
    const service = 'service';
    const rows = rowsOf(
      {
        clerk: led('role', 'peer', 'store', 'attic'),
        peer: boss,
        store: led('team', 'clerk', 'guest'),
        attic: led('team', 'clerk'),
        guest: { kind: 'customer' },
      },
      {
        sale: { provider: 'clerk', customer: 'guest', service },
        talk: { provider: 'peer', customer: 'guest', service },
        stock: { provider: 'store', customer: 'clerk', service },
      },
    );
    expect(rows.map((row) => [row.party, row.leader, row.pyramidUpright])).toEqual([
      ['attic', 'clerk', null],
      ['clerk', 'attic', null],
      ['clerk', 'peer', false],
      ['clerk', 'store', false],
      ['store', 'clerk', true],
      ['store', 'guest', true],
    ]);
  });

  it('copes with ids that are names of properties, and with a leader of very many', () => {
    const rows = rowsOf(
      JSON.parse(
        '{"__proto__":{"kind":"team","leaders":[{"party":"7","basis":"formal"}]},"7":{"kind":"team"}}',
      ),
    );
    expect(rows.map((row) => [row.party, row.leader])).toEqual([
      ['7', null],
      ['__proto__', '7'],
    ]);
    const many = Object.fromEntries(
      Array.from({ length: 20_000 }, (_, k) => [`p${k}`, { kind: 'team', leaders: [formal('boss')] }]),
    );
    const links = Object.fromEntries(
      Object.keys(many).map((id) => [`l${id}`, { provider: 'boss', customer: id, service: 'help' }]),
    );
    const all = rowsOf({ ...many, boss }, links);
    expect(all).toHaveLength(20_000);
    expect(all[0]).toMatchObject({ leaderFormalInDegree: 20_000, leaderLinks: ['lp0'] });
  });
});
