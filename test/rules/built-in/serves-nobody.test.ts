import { expect, it } from 'vitest';
import { parseChain } from '../../../src/chain/parse-chain.js';
import { clinic, foundBy, hotel, subjectsOf } from './found-by.js';

const rule = 'serves-nobody';

it('finds the archive of the hotel, and what it receives', () => {
  expect(foundBy(rule, hotel)).toMatchObject([
    {
      subject: 'archive',
      message:
        'Archive (archive) serves nobody: it provides no link. Add whom it serves and with what, or take it out of the chain.',
      parties: ['archive'],
      links: ['L15'],
      touchpoints: [],
      path: 'parties.archive',
      expected: 'at least 1 link it provides',
      actual: 'none',
    },
  ]);
});

it('finds the audit of the clinic, but not the training that serves it', () => {
  expect(subjectsOf(rule, clinic)).toEqual(['audit']);
});

it('finds partners, but no customers', () => {
  const chain = parseChain({
    parties: { mill: { kind: 'partner' }, guest: { kind: 'customer' } },
    links: {},
  });
  expect(subjectsOf(rule, chain)).toEqual(['mill']);
});

it('takes a party without links for a grouping where one that is part of it serves, however deep', () => {
  const chain = parseChain({
    parties: {
      house: { kind: 'department' },
      food: { kind: 'department', partOf: 'house' },
      kitchen: { kind: 'team', partOf: 'food' },
      bakery: { kind: 'team', partOf: 'food' },
      empty: { kind: 'department' },
      emptyToo: { kind: 'team', partOf: 'empty' },
      served: { kind: 'department' },
      member: { kind: 'team', partOf: 'served' },
    },
    links: {
      a: { provider: 'kitchen', customer: 'member', service: 'a' },
      b: { provider: 'member', customer: 'served', service: 'b' },
    },
  });
  // `served` receives a link, so it is more than a grouping.
  expect(subjectsOf(rule, chain)).toEqual(['bakery', 'empty', 'emptyToo', 'served']);
});

it('finds nothing in an empty chain', () => {
  expect(foundBy(rule, parseChain({ parties: {}, links: {} }))).toEqual([]);
});
