import { expect, test } from 'vitest';
import { linksByParty } from '../../src/chain/links-by-party.js';

const links = {
  one: (number: number) => ({ id: `l${number}` }) as never,
  some: (numbers: Iterable<number>) => Array.from(numbers, (number) => ({ id: `l${number}` }) as never),
  all: () => [],
};

test('links stand under the party at their end, ascending', () => {
  const byParty = linksByParty(3, Int32Array.of(2, 0, 2, 2), links);
  expect([0, 1, 2].map((party) => [...byParty.numbers(party)])).toEqual([[1], [], [0, 2, 3]]);
  expect(byParty.list(2)).toEqual([{ id: 'l0' }, { id: 'l2' }, { id: 'l3' }]);
  expect(byParty.list(2)).toBe(byParty.list(2));
});
