import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseChain } from '../../../src/chain/parse-chain.js';
import { clinic, foundBy, hotel, parties, subjectsOf } from './found-by.js';

const rule = 'duplicate-links';

it('finds nothing in the worked chains: the staffing of the hotel goes to two customers', () => {
  expect(foundBy(rule, hotel)).toEqual([]);
  expect(foundBy(rule, clinic)).toEqual([]);
  expect(foundBy(rule, parseChain({ parties: {}, links: {} }))).toEqual([]);
});

it('finds each link that says the same as one of a lesser id', () => {
  const link = (service: string) => ({ provider: 'desk', customer: 'guest', service });
  const chain = parseChain({
    parties: { desk: { kind: 'role', name: 'Desk' }, guest: { kind: 'customer', name: 'Guest' } },
    links: {
      c: link('check-in'),
      b: link('  Check-In\t'),
      a: link('checkin'),
      d: link('check-in'),
      e: { ...link('check-in'), provider: 'guest', customer: 'desk' },
    },
  });
  expect(foundBy(rule, chain)).toMatchObject([
    {
      subject: 'c',
      message:
        'check-in (c, Desk → Guest) says the same as   Check-In\t (b). Keep one of them, or tell their services apart.',
      parties: ['desk', 'guest'],
      links: ['b', 'c'],
      touchpoints: ['b', 'c'],
      path: 'links.c.service',
      expected: 'one link',
      actual: 'one more',
    },
    { subject: 'd', links: ['b', 'd'] },
  ]);
});

it('names the touchpoints that depend on any of them, each once', () => {
  const chain = parseChain({
    parties: { ...parties('team', 'a', 'b'), guest: { kind: 'customer' } },
    links: {
      one: { provider: 'a', customer: 'b', service: 's' },
      two: { provider: 'a', customer: 'b', service: 'S' },
      y: { provider: 'b', customer: 'guest', service: 'y', requires: ['one'] },
      x: { provider: 'b', customer: 'guest', service: 'x' },
    },
  });
  expect(foundBy(rule, chain)).toMatchObject([{ subject: 'two', touchpoints: ['x', 'y'] }]);
});

it('finds what comparing every pair of links does', () => {
  const service = fc.constantFrom('a b', 'A B', ' a  b', 'ab', 'a\nb ', 'É', 'é', 'b');
  const pair = fc.constantFrom(['p', 'q'], ['q', 'p'], ['p', 'r'], ['pq', 'r']);
  const links = fc.array(fc.tuple(pair, service), { maxLength: 14 });
  const same = (a: string, b: string) => words(a) === words(b);
  const words = (text: string) =>
    text
      .split(/\s/)
      .filter((word) => word !== '')
      .map((word) => word.toUpperCase())
      .join('+');
  fc.assert(
    fc.property(links, (list) => {
      const named = list.map(([[provider, customer], text], i) => {
        return { id: `l${i + 10}`, provider: provider!, customer: customer!, service: text };
      });
      const chain = parseChain({
        parties: parties('team', 'p', 'q', 'r', 'pq'),
        links: Object.fromEntries(named.map(({ id, ...link }) => [id, link])),
      });
      const twins = (one: (typeof named)[number]) =>
        named.filter(
          (other) =>
            other.provider === one.provider &&
            other.customer === one.customer &&
            same(other.service, one.service),
        );
      const others = named.filter((one) => twins(one)[0] !== one);
      expect(subjectsOf(rule, chain)).toEqual(others.map(({ id }) => id));
      expect(foundBy(rule, chain).map(({ links }) => links)).toEqual(
        others.map((one) => [twins(one)[0]!.id, one.id]),
      );
    }),
    { numRuns: 300 },
  );
});
