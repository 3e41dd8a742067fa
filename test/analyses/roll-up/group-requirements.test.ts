import { describe, expect, it } from 'vitest';
import { rollUp } from '../../../src/analyses/roll-up.js';
import { parseChain } from '../../../src/chain/parse-chain.js';

describe('a department of many', () => {
  const COUNT = 600;
  const id = (name: string, k: number) => `${name}${String(k).padStart(3, '0')}`;

  it('requires for each of hundreds of links what that one needs, along a row of desks', () => {
    const desks = Array.from({ length: COUNT }, (_, k) => k);
    const parties = desks.flatMap((k) => [
      [id('desk', k), { kind: 'role', partOf: 'hall' }],
      [id('guest', k), { kind: 'customer' }],
      [id('maker', k), { kind: 'partner' }],
    ]);
    const service = 'service';
    const links = desks.flatMap((k) => [
      [id('sale', k), { provider: id('desk', k), customer: id('guest', k), service }],
      [id('ware', k), { provider: id('maker', k), customer: id('desk', k), service }],
      ...(k > 0 ? [[id('hint', k), { provider: id('desk', k - 1), customer: id('desk', k), service }]] : []),
    ]);
    const hall = { hall: { kind: 'department' } };
    const chain = parseChain({
      parties: { ...hall, ...Object.fromEntries(parties) },
      links: Object.fromEntries(links),
    });
    const { chain: rolled } = rollUp(chain, { by: 'department' });
    for (const k of desks) {
      const expected = desks.slice(0, k + 1).map((maker) => `${id('maker', maker)} → hall`);
      const { requires } = rolled.link(`hall → ${id('guest', k)}`);
      expect(requires).toEqual(k === COUNT - 1 ? undefined : expected);
    }
  });

  it('may be a row of a hundred thousand teams, each part of the next', () => {
    const length = 100_000;
    const names = Array.from({ length }, (_, k) => `team${k}`);
    const parties = names.map((name, k) => [name, { kind: 'team', partOf: names[k + 1] ?? 'top' }]);
    const links = names
      .slice(1)
      .map((name, k) => [`l${k}`, { provider: name, customer: names[k], service: 's' }]);
    const chain = parseChain({
      parties: Object.fromEntries([
        ...parties,
        ['top', { kind: 'department' }],
        ['guest', { kind: 'customer' }],
      ]),
      links: Object.fromEntries([
        ...links,
        ['sale', { provider: 'team0', customer: 'guest', service: 'sale' }],
      ]),
    });
    const [link, ...others] = rollUp(chain, { by: 'department' }).chain.links();
    expect(link).toEqual({ id: 'top → guest', provider: 'top', customer: 'guest', service: 'sale' });
    expect(others).toEqual([]);
  });
});
