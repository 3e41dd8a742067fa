import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseChain } from '../../../src/chain/parse-chain.js';
import { graphChains } from '../../properties/graph-chains.js';
import { touchpoints, upstreamLinks } from '../../reference/service-chain-semantics.js';
import { foundBy, hotel, subjectsOf } from './found-by.js';

const rule = 'assumed-requirement';

it('finds the links of the hotel that state nothing and have several to choose from', () => {
  expect(foundBy(rule, hotel).map(({ subject, touchpoints }) => [subject, touchpoints])).toEqual([
    ['L13', ['L4']],
    ['L4', ['L4']],
    ['L5', ['L2', 'L4']],
    ['L7', ['L4']],
  ]);
  expect(foundBy(rule, hotel)[1]).toMatchObject({
    message:
      'follow-up (L4, Front desk → Guest) does not say what it requires, so it is taken to need all 4 links that Front desk (frontDesk) receives; 1 touchpoint depends on it. State which it needs.',
    parties: ['frontDesk'],
    links: ['L4'],
    path: 'links.L4.requires',
    expected: 'stated requirements',
    actual: 'none',
  });
});

it('asks of providers that receive as many links as are set', () => {
  expect(subjectsOf(rule, hotel, { links: 4 })).toEqual(['L13', 'L4']);
  expect(subjectsOf(rule, hotel, { links: 5 })).toEqual([]);
  const [found] = foundBy(rule, hotel, { links: 1 }).filter(({ subject }) => subject === 'L6');
  expect(found?.message).toContain(
    'so it is taken to need the one link that IT (it) receives; 3 touchpoints',
  );
  // L14, too, states nothing, but its provider receives nothing; no touchpoint depends on L15.
  expect(subjectsOf(rule, hotel, { links: 1 })).not.toEqual(expect.arrayContaining(['L14']));
  expect(subjectsOf(rule, hotel, { links: 1 })).not.toEqual(expect.arrayContaining(['L15']));
});

it('finds what the definition says, of links upstream as the reference has them', () => {
  fc.assert(
    fc.property(graphChains(), fc.integer({ min: 1, max: 3 }), (document, least) => {
      const kinds = new Map(Object.entries(document.parties));
      const all = Object.entries(document.links);
      const depend = (link: string) =>
        touchpoints(document).filter((one) => one === link || upstreamLinks(document, one).has(link));
      const expected = all
        .filter(([, { requires, provider }]) => {
          const inbound = all.filter(([, { customer }]) => customer === provider);
          return !requires && inbound.length >= least && kinds.get(provider)!.kind !== 'customer';
        })
        .map(([id]) => [id, depend(id)] as const)
        .filter(([, touchpoints]) => touchpoints.length > 0);
      const found = foundBy(rule, parseChain(document), { links: least });
      expect(found.map(({ subject, touchpoints }) => [subject, touchpoints])).toEqual(
        expected.sort(([a], [b]) => (a < b ? -1 : 1)),
      );
    }),
    { numRuns: 200 },
  );
});
