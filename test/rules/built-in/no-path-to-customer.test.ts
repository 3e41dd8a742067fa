import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseChain } from '../../../src/chain/parse-chain.js';
import { graphChains } from '../../properties/graph-chains.js';
import { plainHops } from '../../reference/service-chain-semantics.js';
import { clinic, foundBy, hotel, parties, subjectsOf } from './found-by.js';

const rule = 'no-path-to-customer';

it('finds nothing in the hotel: the archive serves nobody, which is another rule', () => {
  expect(foundBy(rule, hotel)).toEqual([]);
});

it('finds the training of the clinic, which serves the audit only', () => {
  expect(foundBy(rule, clinic)).toMatchObject([
    {
      subject: 'training',
      message:
        'Training (training) serves Audit (audit), but no way of links leads on to an external customer. Add the links that are missing, or see whether anybody needs what it does.',
      parties: ['training'],
      links: ['N20'],
      touchpoints: [],
      path: 'parties.training',
      expected: 'a way to an external customer',
      actual: 'none',
    },
  ]);
});

it('counts plain hops: a link that no requirement names is a way all the same', () => {
  const chain = parseChain({
    parties: { ...parties('team', 'a', 'b'), guest: { kind: 'customer' } },
    links: {
      ab: { provider: 'a', customer: 'b', service: 's' },
      bg: { provider: 'b', customer: 'guest', service: 's', requires: [] },
    },
  });
  expect(foundBy(rule, chain)).toEqual([]);
});

describe('where no link leads to an external customer', () => {
  it('finds it once, about the organisation', () => {
    const chain = parseChain({
      parties: parties('team', 'a', 'b', 'c'),
      links: {
        ab: { provider: 'a', customer: 'b', service: 's' },
        bc: { provider: 'b', customer: 'c', service: 's' },
      },
    });
    expect(foundBy(rule, chain)).toMatchObject([
      {
        subject: 'organisation',
        message:
          'No link leads to an external customer, so nothing that the 2 parties here do for each other reaches one. Add the external customers, and who serves them.',
        parties: [],
        path: 'links',
      },
    ]);
  });

  it('finds nothing where nobody serves anybody', () => {
    expect(foundBy(rule, parseChain({ parties: parties('team', 'a'), links: {} }))).toEqual([]);
    expect(foundBy(rule, parseChain({ parties: {}, links: {} }))).toEqual([]);
  });
});

it('finds the providers that the reference gives no hops to a customer', () => {
  fc.assert(
    fc.property(graphChains(), (document) => {
      const hops = plainHops(document);
      const kindOf = (party: string) => new Map(Object.entries(document.parties)).get(party)?.kind;
      const all = Object.values(document.links);
      const lost = new Set(all.map(({ provider }) => provider).filter((party) => !hops.has(party)));
      const isReached = all.some(({ customer }) => kindOf(customer) === 'customer');
      const expected = isReached ? [...lost].sort() : lost.size > 0 ? ['organisation'] : [];
      expect(subjectsOf(rule, parseChain(document))).toEqual(expected);
    }),
    { numRuns: 300 },
  );
});
