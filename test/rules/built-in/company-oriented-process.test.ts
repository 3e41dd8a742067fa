import { expect, it } from 'vitest';
import { parseChain } from '../../../src/chain/parse-chain.js';
import { harbourHotel } from '../../fixtures/harbour-hotel.js';
import { foundBy, hotel, subjectsOf } from './found-by.js';

const rule = 'company-oriented-process';

const designed = (designedFor: Readonly<Record<string, 'customer' | 'company'>>) =>
  parseChain({
    ...harbourHotel,
    links: Object.fromEntries(
      Object.entries(harbourHotel.links).map(([id, link]) => [
        id,
        { ...link, ...(Object.hasOwn(designedFor, id) && { designedFor: designedFor[id]! }) },
      ]),
    ),
  });

it('finds nothing in the hotel, which states nothing', () => {
  expect(foundBy(rule, hotel)).toEqual([]);
});

it('finds what is designed for the company with the touchpoints that depend on it', () => {
  expect(foundBy(rule, designed({ L10: 'company', L5: 'customer' }))).toMatchObject([
    {
      subject: 'L10',
      message:
        'The way staffing (L10, Human resources → Housekeeping) works is designed for the company; 2 touchpoints depend on it. Go through it as its customer does, and change what serves only the company.',
      parties: ['hr', 'housekeeping'],
      links: ['L10'],
      touchpoints: ['L2', 'L4'],
      path: 'links.L10.designedFor',
      expected: 'designed for the customer',
      actual: 'designed for the company',
    },
  ]);
});

it('finds a touchpoint itself, and leaves alone what no touchpoint depends on', () => {
  expect(subjectsOf(rule, designed({ L1: 'company', L15: 'company' }))).toEqual(['L1']);
});
