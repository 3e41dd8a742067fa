import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseChain } from '../../../src/chain/parse-chain.js';
import type { ChainDocument } from '../../../src/model/document.js';
import { harbourHotel } from '../../fixtures/harbour-hotel.js';
import { foundBy, hotel, subjectsOf } from './found-by.js';

const rule = 'never-asked-for-feedback';
type Ratings = NonNullable<ChainDocument['ratings']>;

const hotelWith = (records: Partial<ChainDocument>) => parseChain({ ...harbourHotel, ...records });
const rating = (subject: string, by: Ratings[number]['by'], respondent?: string) => ({
  ...{ subject, by, measure: 'servqual-reliability', perception: 5 },
  ...(respondent !== undefined && { respondent }),
});

it('finds the touchpoints of the hotel, of which nobody says anything', () => {
  expect(subjectsOf(rule, hotel)).toEqual(['L1', 'L2', 'L3', 'L4']);
  expect(foundBy(rule, hotel)[2]).toMatchObject({
    subject: 'L3',
    message:
      'Nobody knows what Guest (guest) thinks of breakfast (L3, Kitchen → Guest): there is neither a rating by customers nor a contact. Ask, and note what comes unasked.',
    parties: ['kitchen', 'guest'],
    links: ['L3'],
    touchpoints: ['L3'],
    path: 'links.L3',
    expected: 'a rating or a contact',
    actual: 'none',
  });
});

it('is content with a rating by a customer or any contact, not with what management believes', () => {
  const ratings = [rating('L1', 'customer'), rating('L2', 'management'), rating('guest', 'staff')];
  const contacts = [{ link: 'L4', kind: 'compliment', receivedAt: '2026-06-01T08:00:00Z' }] as const;
  expect(subjectsOf(rule, hotelWith({ ratings, contacts }))).toEqual(['L2', 'L3']);
});

it('is not content with a rating that holds nothing', () => {
  const ratings = [{ subject: 'L1', measure: 'servqual-reliability', by: 'customer' } as const];
  expect(subjectsOf(rule, hotelWith({ ratings }))).toContain('L1');
});

it('asks internal customers, too, where that is set, but no system', () => {
  expect(subjectsOf(rule, hotel, { on: 'links' })).toHaveLength(16);
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
  });
  expect(subjectsOf(rule, chain)).toEqual(['form']);
  expect(subjectsOf(rule, chain, { on: 'links' })).toEqual(['form', 'input']);
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
  expect(asked.map(({ subject }) => subject)).not.toContain('L6');
  fc.assert(
    fc.property(answers, (some) => {
      expect(found(some)).toEqual(asked);
    }),
    { numRuns: 30 },
  );
});
