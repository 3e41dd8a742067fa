import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseChain } from '../../../src/chain/parse-chain.js';
import { graphChains } from '../../properties/graph-chains.js';
import { cycleGroups, isSelfSupporting } from '../../reference/service-chain-semantics.js';
import { clinic, foundBy, hotel } from './found-by.js';

const rule = 'self-supporting-cycle';

it('finds nothing in the hotel, whose two cycles have no alternatives', () => {
  expect(foundBy(rule, hotel)).toEqual([]);
});

it('finds power and IT of the clinic, which hold each other up without the fuel', () => {
  expect(foundBy(rule, clinic)).toMatchObject([
    {
      subject: 'N13',
      message:
        'electricity (N13, Power plant → IT) and control system (N14, IT → Power plant) need each other, and still count as working when all their alternatives outside fail; 4 touchpoints depend on it. State what electricity (N13) cannot do without.',
      parties: ['it', 'power'],
      links: ['N13', 'N14'],
      touchpoints: ['N1', 'N2', 'N3', 'N4'],
      path: 'links.N13.requires',
      expected: 'something outside that is needed',
      actual: 'a choice of the group itself',
    },
  ]);
});

it('is about the link that states the choice, which need not be the first', () => {
  const chain = parseChain({
    parties: { a: { kind: 'team' }, b: { kind: 'team' }, c: { kind: 'team' } },
    links: {
      l1: { provider: 'a', customer: 'b', service: 's', requires: ['l2'] },
      l2: { provider: 'b', customer: 'a', service: 's', requires: [['l1', 'l3']] },
      l3: { provider: 'c', customer: 'b', service: 's' },
    },
  });
  expect(foundBy(rule, chain)).toMatchObject([{ subject: 'l2', path: 'links.l2.requires', touchpoints: [] }]);
});

it('finds the groups that the reference finds', () => {
  fc.assert(
    fc.property(graphChains({ maxParties: 4 }), (document) => {
      const found = foundBy(rule, parseChain(document));
      const expected = cycleGroups(document).filter((group) => isSelfSupporting(document, group));
      const byFirst = (a: readonly string[], b: readonly string[]) => (a[0]! < b[0]! ? -1 : 1);
      const groups = new Map(found.map(({ links }) => [links[0]!, links]));
      expect([...groups.values()].sort(byFirst)).toEqual(expected.sort(byFirst));
      for (const { subject, links } of found) expect(links).toContain(subject);
    }),
    { numRuns: 500 },
  );
});
