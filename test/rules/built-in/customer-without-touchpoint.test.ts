import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseChain } from '../../../src/chain/parse-chain.js';
import { graphChains } from '../../properties/graph-chains.js';
import { foundBy, hotel, subjectsOf } from './found-by.js';

const rule = 'customer-without-touchpoint';

it('finds nothing in the hotel, nor in an empty chain', () => {
  expect(foundBy(rule, hotel)).toEqual([]);
  expect(foundBy(rule, parseChain({ parties: {}, links: {} }))).toEqual([]);
});

it('finds a customer that nobody serves, also one that provides something', () => {
  const chain = parseChain({
    parties: {
      caller: { kind: 'customer', name: 'Caller' },
      alone: { kind: 'customer' },
      desk: { kind: 'role' },
    },
    links: { form: { provider: 'caller', customer: 'desk', service: 'form' } },
  });
  expect(foundBy(rule, chain)).toMatchObject([
    { subject: 'alone', links: [], touchpoints: [], path: 'parties.alone' },
    {
      subject: 'caller',
      message:
        'Nobody serves Caller (caller): no link leads to this customer. Add its touchpoints, or take it out of the chain.',
      parties: ['caller'],
      links: ['form'],
      expected: 'at least 1 touchpoint',
      actual: 'none',
    },
  ]);
});

it('takes a customer without links for a grouping where a customer that is part of it is served, however deep', () => {
  const chain = parseChain({
    parties: {
      all: { kind: 'customer' },
      business: { kind: 'customer', partOf: 'all' },
      company: { kind: 'customer', partOf: 'business' },
      other: { kind: 'customer', partOf: 'all' },
      desk: { kind: 'role', partOf: 'staff' },
      staff: { kind: 'customer' },
      back: { kind: 'role' },
      feedback: { kind: 'customer' },
      member: { kind: 'customer', partOf: 'feedback' },
    },
    links: {
      a: { provider: 'desk', customer: 'company', service: 'a' },
      b: { provider: 'back', customer: 'desk', service: 'b' },
      c: { provider: 'desk', customer: 'member', service: 'c' },
      d: { provider: 'feedback', customer: 'desk', service: 'd' },
    },
  });
  // `staff` holds no customer, `feedback` has a link of its own: neither is a mere grouping of customers.
  expect(subjectsOf(rule, chain)).toEqual(['feedback', 'other', 'staff']);
});

it('finds the customers that are at the end of no link', () => {
  fc.assert(
    fc.property(graphChains(), (document) => {
      const served = new Set(Object.values(document.links).map(({ customer }) => customer));
      const expected = Object.entries(document.parties)
        .filter(([id, { kind }]) => kind === 'customer' && !served.has(id))
        .map(([id]) => id);
      expect(subjectsOf(rule, parseChain(document))).toEqual(expected.sort());
    }),
    { numRuns: 200 },
  );
});
