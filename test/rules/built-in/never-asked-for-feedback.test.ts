import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseChain } from '../../../src/chain/parse-chain.js';
import type { ServiceChain } from '../../../src/chain/service-chain.js';
import type { ChainDocument } from '../../../src/model/document.js';
import { harbourHotel } from '../../fixtures/harbour-hotel.js';
import { foundBy, hotel } from './found-by.js';

const rule = 'never-asked-for-feedback';
type Ratings = NonNullable<ChainDocument['ratings']>;

const linksOf = (chain: ServiceChain, setup = {}) =>
  foundBy(rule, chain, setup)
    .flatMap(({ links }) => links)
    .sort();
const hotelWith = (records: Partial<ChainDocument>) => parseChain({ ...harbourHotel, ...records });
const rating = (subject: string, by: Ratings[number]['by'], respondent?: string) => ({
  ...{ subject, by, measure: 'servqual-reliability', perception: 5 },
  ...(respondent !== undefined && { respondent }),
});

it('finds the customer of the hotel, of whom nobody knows what they think', () => {
  expect(foundBy(rule, hotel)).toMatchObject([
    {
      subject: 'guest',
      detail: null,
      message:
        'Nobody knows what Guest (guest) thinks of booking enquiry (L1), check-in (L2), breakfast (L3) and follow-up (L4): there is neither a rating by customers nor a contact. Ask, and note what comes unasked.',
      parties: ['frontDesk', 'dutyManager', 'kitchen', 'guest'],
      links: ['L1', 'L2', 'L3', 'L4'],
      touchpoints: ['L1', 'L2', 'L3', 'L4'],
      path: 'parties.guest',
      expected: 'a rating or a contact',
      actual: 'none',
      extent: 4,
    },
  ]);
});

it('finds one thing for the whole where nobody was asked and nobody said anything', () => {
  expect(foundBy(rule, hotel, { on: 'links' })).toMatchObject([
    {
      subject: 'organisation',
      message:
        'There is no rating by a customer and no contact at all, so nobody knows what 8 customers think of 16 links. Begin with one of them: ask, and note what comes unasked.',
      expected: 'a rating or a contact',
      actual: 'none',
    },
  ]);
});

it('is content with a rating by a customer or any contact, not with what management believes', () => {
  const ratings = [rating('L1', 'customer'), rating('L2', 'management'), rating('guest', 'staff')];
  const contacts = [{ link: 'L4', kind: 'compliment', receivedAt: '2026-06-01T08:00:00Z' }] as const;
  expect(linksOf(hotelWith({ ratings, contacts }))).toEqual(['L2', 'L3']);
});

it('is not content with a rating that holds nothing', () => {
  const ratings = [{ subject: 'L1', measure: 'servqual-reliability', by: 'customer' } as const];
  expect(linksOf(hotelWith({ ratings }))).toContain('L1');
});

it('asks internal customers, too, where that is set, but no system', () => {
  const chain = parseChain({
    parties: {
      guest: { kind: 'customer' },
      app: { kind: 'system' },
      it: { kind: 'department' },
      mill: { kind: 'partner' },
      farm: { kind: 'partner' },
    },
    links: {
      form: { provider: 'app', customer: 'guest', service: 'form' },
      hosting: { provider: 'it', customer: 'app', service: 'hosting' },
      input: { provider: 'guest', customer: 'it', service: 'report' },
      grain: { provider: 'farm', customer: 'mill', service: 'grain' },
    },
    contacts: [{ link: 'grain', kind: 'enquiry', receivedAt: '2026-06-01T08:00:00Z' }],
  });
  expect(linksOf(chain)).toEqual(['form']);
  expect(linksOf(chain, { on: 'links' })).toEqual(['form', 'input']);
});

it('counts a hidden group as asked, and finds the same whatever it says and however many it is', () => {
  const answers = fc.array(
    fc.record({
      respondent: fc.constantFrom('r-1', 'r-2', 'r-3', undefined),
      perception: fc.integer({ min: 1, max: 7 }),
    }),
    { minLength: 1, maxLength: 4 },
  );
  const found = (some: readonly { respondent: string | undefined; perception: number }[]) =>
    foundBy(
      rule,
      hotelWith({
        ratings: some.map(({ respondent, perception }) => ({
          ...rating('L6', 'customer', respondent),
          perception,
        })),
      }),
      { on: 'links' },
    );
  const asked = found([{ respondent: undefined, perception: 1 }]);
  expect(asked.flatMap(({ links }) => links)).toHaveLength(15);
  expect(asked.flatMap(({ links }) => links)).not.toContain('L6');
  fc.assert(
    fc.property(answers, (some) => {
      expect(found(some)).toEqual(asked);
    }),
    { numRuns: 30 },
  );
});
