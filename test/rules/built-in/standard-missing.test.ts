import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseChain } from '../../../src/chain/parse-chain.js';
import { harbourHotel } from '../../fixtures/harbour-hotel.js';
import { foundBy, hotel } from './found-by.js';

const rule = 'standard-missing';

const withStandards = (...links: readonly string[]) =>
  parseChain({
    ...harbourHotel,
    standards: links.map((link) => ({ link, measure: 'response-time', target: 10 })),
  });

it('finds the customer of the hotel once, with the touchpoints that have none', () => {
  expect(foundBy(rule, hotel)).toMatchObject([
    {
      subject: 'guest',
      detail: null,
      message:
        'No standard is set for 4 services to Guest (guest), so nobody can say whether they are good enough: booking enquiry (L1), check-in (L2), breakfast (L3) and follow-up (L4). Agree with this customer on a measure and a target for each.',
      parties: ['frontDesk', 'dutyManager', 'kitchen', 'guest'],
      links: ['L1', 'L2', 'L3', 'L4'],
      touchpoints: ['L1', 'L2', 'L3', 'L4'],
      path: 'parties.guest',
      expected: 'a standard',
      actual: 'none',
      extent: 4,
    },
  ]);
});

it('stands at the link where a customer has one only', () => {
  expect(foundBy(rule, withStandards('L1', 'L3', 'L4'))).toMatchObject([
    {
      subject: 'guest',
      message:
        'No standard is set for check-in (L2, Front desk → Guest), so nobody can say whether it is good enough. Agree with its customer on a measure and a target.',
      parties: ['dutyManager', 'frontDesk', 'guest'],
      path: 'links.L2',
    },
  ]);
});

it('finds one thing for the whole where there is no standard at all', () => {
  expect(foundBy(rule, hotel, { on: 'links' })).toMatchObject([
    {
      subject: 'organisation',
      message:
        'No standard is set at all, so nobody can say whether 16 links for 8 customers are good enough. Begin with what matters most to one of them: agree on a measure and a target.',
    },
  ]);
});

it('names the touchpoints that depend on any of the links', () => {
  const found = foundBy(rule, withStandards('L1'), { on: 'links' });
  const touchpointsOf = (customer: string) => found.find(({ subject }) => subject === customer)?.touchpoints;
  expect(touchpointsOf('housekeeping')).toEqual(['L2', 'L4']);
  expect(touchpointsOf('archive')).toEqual([]);
});

it('leaves out each link with a standard, and no other', () => {
  const ids = Object.keys(harbourHotel.links);
  fc.assert(
    fc.property(fc.subarray(ids, { minLength: 1 }), (set) => {
      const found = foundBy(rule, withStandards(...set), { on: 'links' }).flatMap(({ links }) => links);
      expect(found.sort()).toEqual(ids.filter((id) => !set.includes(id)).sort());
    }),
    { numRuns: 40 },
  );
});
