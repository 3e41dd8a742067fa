import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseChain } from '../../../src/chain/parse-chain.js';
import { harbourHotel } from '../../fixtures/harbour-hotel.js';
import { foundBy, hotel, subjectsOf } from './found-by.js';

const rule = 'standard-missing';

const withStandards = (...links: readonly string[]) =>
  parseChain({
    ...harbourHotel,
    standards: links.map((link) => ({ link, measure: 'response-time', target: 10 })),
  });

it('finds the touchpoints of the hotel, and all links where that is set', () => {
  expect(subjectsOf(rule, hotel)).toEqual(['L1', 'L2', 'L3', 'L4']);
  expect(subjectsOf(rule, hotel, { on: 'links' })).toHaveLength(16);
  expect(foundBy(rule, hotel)[1]).toMatchObject({
    subject: 'L2',
    detail: null,
    message:
      'No standard is set for check-in (L2, Front desk → Guest), so nobody can say whether it is good enough. Agree with its customer on a measure and a target.',
    parties: ['dutyManager', 'frontDesk', 'guest'],
    links: ['L2'],
    touchpoints: ['L2'],
    path: 'links.L2',
    expected: 'a standard',
    actual: 'none',
  });
});

it('names the touchpoints that depend on a link further up', () => {
  const found = foundBy(rule, hotel, { on: 'links' });
  expect(found.find(({ subject }) => subject === 'L10')?.touchpoints).toEqual(['L2', 'L4']);
  expect(found.find(({ subject }) => subject === 'L15')?.touchpoints).toEqual([]);
});

it('finds one less for each link with a standard, and never another one', () => {
  const ids = Object.keys(harbourHotel.links);
  fc.assert(
    fc.property(fc.subarray(ids), (set) => {
      const found = subjectsOf(rule, withStandards(...set), { on: 'links' });
      expect(found).toEqual(ids.filter((id) => !set.includes(id)).sort());
    }),
    { numRuns: 40 },
  );
});
