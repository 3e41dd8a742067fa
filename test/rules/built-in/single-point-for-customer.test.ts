import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseChain } from '../../../src/chain/parse-chain.js';
import { type GraphDocument, graphChains } from '../../properties/graph-chains.js';
import { isCritical, linkOf, touchpoints } from '../../reference/service-chain-semantics.js';
import { clinic, foundBy, hotel, parties } from './found-by.js';

const rule = 'single-point-for-customer';

it('finds human resources at the hotel, the one party that stops all four touchpoints', () => {
  expect(foundBy(rule, hotel)).toMatchObject([
    {
      subject: 'guest',
      detail: null,
      message:
        'Human resources (hr) being down alone stops all 4 touchpoints of Guest (guest). Find somebody who can stand in for it, or state the alternatives there are.',
      parties: ['hr', 'guest'],
      links: ['L1', 'L2', 'L3', 'L4'],
      touchpoints: ['L1', 'L2', 'L3', 'L4'],
      path: 'parties.hr',
      expected: 'no party that stops all',
      actual: '1 party',
      extent: 1,
    },
  ]);
});

it('finds the triage desk of the clinic', () => {
  expect(foundBy(rule, clinic).map(({ parties }) => parties)).toEqual([['triage', 'patient']]);
});

it('counts a party that delivers all itself, and says so', () => {
  const chain = parseChain({
    parties: { desk: { kind: 'role' }, guest: { kind: 'customer' } },
    links: {
      a: { provider: 'desk', customer: 'guest', service: 'a' },
      b: { provider: 'desk', customer: 'guest', service: 'b' },
    },
  });
  expect(foundBy(rule, chain).map(({ message }) => message)).toEqual([
    'desk being down alone stops both touchpoints of guest, which it delivers itself. Find somebody who can stand in for it, or state the alternatives there are.',
  ]);
});

it('asks of customers with as many touchpoints as are set, two where nothing is', () => {
  const chain = parseChain({
    parties: {
      desk: { kind: 'role' },
      mill: { kind: 'partner' },
      ...parties('customer', 'one', 'two', 'none'),
    },
    links: {
      a: { provider: 'desk', customer: 'one', service: 'a' },
      b: { provider: 'desk', customer: 'two', service: 'b' },
      c: { provider: 'mill', customer: 'two', service: 'c' },
      d: { provider: 'mill', customer: 'desk', service: 'd' },
    },
  });
  const found = (touchpoints: number) => foundBy(rule, chain, { touchpoints }).map((row) => row.parties);
  expect(found(1)).toEqual([
    ['desk', 'mill', 'one'],
    ['mill', 'two'],
  ]);
  expect(found(2)).toEqual([['mill', 'two']]);
  expect(found(3)).toEqual([]);
  expect(foundBy(rule, chain).map(({ subject }) => subject)).toEqual(['two']);
  expect(foundBy(rule, chain, { touchpoints: 1 })[0]).toMatchObject({
    message:
      'Each of 2 parties being down alone stops the one touchpoint of one: desk and mill; desk delivers it. Find somebody who can stand in for the likeliest to fail, or state the alternatives there are.',
    path: 'parties.one',
    extent: 2,
  });
});

it('finds one thing for a customer however many parties stand in a row', () => {
  const row = Array.from({ length: 30 }, (_, i) => `p${i + 10}`);
  const chain = parseChain({
    parties: { ...parties('team', ...row), guest: { kind: 'customer' } },
    links: {
      a: { provider: 'p10', customer: 'guest', service: 'a' },
      b: { provider: 'p10', customer: 'guest', service: 'b' },
      ...Object.fromEntries(
        row.slice(1).map((id, i) => [`s${id}`, { provider: id, customer: row[i]!, service: 's' }]),
      ),
    },
  });
  expect(foundBy(rule, chain).map((one) => one.parties)).toEqual([[...row, 'guest']]);
});

it('never counts a customer', () => {
  const chain = parseChain({
    parties: parties('customer', 'guest', 'agent'),
    links: {
      a: { provider: 'agent', customer: 'guest', service: 'a' },
      b: { provider: 'agent', customer: 'guest', service: 'b' },
    },
  });
  expect(foundBy(rule, chain)).toEqual([]);
});

it('finds what trying every party on every touchpoint does', () => {
  fc.assert(
    fc.property(graphChains(), fc.integer({ min: 1, max: 3 }), (document, least) => {
      const found = foundBy(rule, parseChain(document), { touchpoints: least });
      const pairs = found.flatMap((one) =>
        one.parties.slice(0, -1).map((party) => `${party} ${one.subject}`),
      );
      expect(pairs.sort()).toEqual(byTrying(document, least).sort());
    }),
    { numRuns: 300 },
  );
});

function byTrying(document: GraphDocument, least: number): string[] {
  const people = Object.entries(document.parties);
  const suppliers = people.filter(([, { kind }]) => kind !== 'customer').map(([id]) => id);
  return people.flatMap(([customer]) => {
    const own = touchpoints(document).filter((link) => linkOf(document, link).customer === customer);
    if (own.length < least) return [];
    return suppliers
      .filter((party) => own.every((link) => isCritical(document, party, link)))
      .map((party) => `${party} ${customer}`);
  });
}
