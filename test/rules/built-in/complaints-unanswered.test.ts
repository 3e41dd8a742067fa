import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseChain } from '../../../src/chain/parse-chain.js';
import type { Contact } from '../../../src/model/contact.js';
import { harbourHotel } from '../../fixtures/harbour-hotel.js';
import { foundBy, hotel } from './found-by.js';

const rule = 'complaints-unanswered';
const asOf = '2026-06-30T00:00:00Z';

const hotelWith = (...contacts: readonly Contact[]) => parseChain({ ...harbourHotel, contacts });
const complaint = (receivedAt: string, rest: Partial<Contact> = {}): Contact => ({
  ...{ link: 'L3', kind: 'complaint', receivedAt },
  ...rest,
});

it('finds the complaints of a link that wait, and points at the oldest', () => {
  const chain = hotelWith(
    complaint('2026-06-20T08:00:00Z'),
    complaint('2026-05-02T09:00:00+02:00'),
    complaint('2026-06-01T08:00:00Z', { link: 'L5' }),
  );
  expect(foundBy(rule, chain, { asOf })).toMatchObject([
    {
      subject: 'L3',
      detail: null,
      message:
        '2 complaints about breakfast (L3, Kitchen → Guest), the oldest of 2026-05-02T09:00:00+02:00, have had no answer for more than 7 days. Answer, and find out why nobody did.',
      parties: ['kitchen', 'guest'],
      links: ['L3'],
      touchpoints: ['L3'],
      path: 'contacts[1].respondedAt',
      expected: 'an answer within 7 days',
      actual: '2 complaints without',
    },
    {
      subject: 'L5',
      message:
        'A complaint of 2026-06-01T08:00:00Z about room status (L5, Housekeeping → Front desk) has had no answer for more than 7 days. Answer, and find out why nobody did.',
      touchpoints: ['L2', 'L4'],
      actual: '1 complaint without',
    },
  ]);
});

it('leaves alone what is young, to come, answered or no complaint; an answer later than the moment is none yet', () => {
  const chain = hotelWith(
    complaint('2026-06-23T00:00:00Z'),
    complaint('2026-07-23T00:00:00Z'),
    complaint('2026-06-01T00:00:00Z', { respondedAt: '2026-06-30T00:00:00Z' }),
    complaint('2026-06-01T00:00:00Z', { respondedAt: '2026-05-30T00:00:00Z' }),
    complaint('2026-06-01T00:00:00Z', { kind: 'suggestion' }),
  );
  expect(foundBy(rule, chain, { asOf })).toEqual([]);
  expect(foundBy(rule, chain, { asOf: '2026-06-30T00:00:00.001Z' })).toMatchObject([
    { path: 'contacts[0].respondedAt' },
  ]);
  expect(foundBy(rule, chain, { asOf: '2026-06-29T23:59:59Z' })).toMatchObject([
    { path: 'contacts[2].respondedAt' },
  ]);
});

it('finds nothing without a moment, nor where nobody complains', () => {
  expect(foundBy(rule, hotelWith(complaint('1999-01-01T00:00:00Z')))).toEqual([]);
  expect(foundBy(rule, hotel, { asOf })).toEqual([]);
});

it('takes the days that are set', () => {
  const chain = hotelWith(complaint('2026-06-29T00:00:00Z'));
  expect(foundBy(rule, chain, { asOf, days: 1 })).toEqual([]);
  expect(foundBy(rule, chain, { asOf, days: 0 })).toMatchObject([{ expected: 'an answer within 0 days' }]);
  expect(() => foundBy(rule, hotel, { days: -1 })).toThrow(/days/);
});

it('says the same in whatever order contacts stand; the later it is, the more wait', () => {
  const times = fc.constantFrom(
    '2026-06-01T00:00:00Z',
    '2026-06-01T02:00:00+02:00',
    '2026-06-15T00:00:00Z',
    '2026-06-29T00:00:00Z',
  );
  fc.assert(
    fc.property(fc.array(times, { maxLength: 6 }), (received) => {
      const contacts = received.map((receivedAt) => complaint(receivedAt));
      const said = (some: readonly Contact[], at = asOf) =>
        foundBy(rule, hotelWith(...some), { asOf: at }).map(({ message, actual }) => [message, actual]);
      expect(said([...contacts].reverse())).toEqual(said(contacts));
      const counts = [asOf, '2026-07-30T00:00:00Z'].map((at) =>
        Number.parseInt(said(contacts, at)[0]?.[1] ?? '0', 10),
      );
      expect(counts[1]).toBe(contacts.length);
      expect(counts[0]).toBeLessThanOrEqual(counts[1]!);
    }),
    { numRuns: 50 },
  );
});
