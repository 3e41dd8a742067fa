import fc from 'fast-check';
import type { ChainDocument } from '../../src/model/document.js';
import { harbourHotel } from '../fixtures/harbour-hotel.js';

const link = fc.constantFrom(...Object.keys(harbourHotel.links));
const measure = fc.constantFrom('wait', 'right', 'servqual-empathy', 'response-time');
const value = fc.integer({ min: 1, max: 7 });
const optional = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined });
const moment = fc.constantFrom(
  '2024-11-02T08:00:00Z',
  '2026-06-01T10:00:00+02:00',
  '2026-06-29T23:00:00Z',
  '2027-01-01T00:00:00Z',
);

const standard = fc.record({
  ...{ link, measure, target: value },
  attainment: optional(fc.constantFrom(0.5, 0.9)),
  promise: optional(value),
  reviewedAt: optional(moment),
});
const measurement = fc.record({ link, measure, value });
const contact = fc.record({
  link,
  kind: fc.constantFrom('enquiry', 'complaint'),
  receivedAt: moment,
  respondedAt: optional(moment),
});
const respondent = optional(fc.constantFrom('r-1', 'r-2', 'Anna Schmidt', 'anna.schmidt@example.org'));
const rating = fc.record({
  subject: fc.oneof(link, fc.constantFrom('dutyManager', 'kitchen', 'organisation')),
  measure,
  by: fc.constantFrom('customer', 'staff', 'self'),
  ...{ expectation: optional(value), perception: optional(value), respondent },
});
const sentiment = fc.record({
  subject: fc.constantFrom('L2', 'L4', 'L6', 'L10'),
  expectation: fc.constant(6),
  perception: value,
});

/** Harbour Hotel with random records: standards, what happened, and what people say, some of it under keys that are no keys. */
export const hotelRecords: fc.Arbitrary<ChainDocument> = fc
  .record({
    standards: fc.uniqueArray(standard, {
      maxLength: 12,
      selector: (one) => JSON.stringify([one.link, one.measure, one.target, one.attainment]),
    }),
    measurements: fc.array(measurement, { maxLength: 12 }),
    contacts: fc.array(contact, { maxLength: 6 }),
    ratings: fc.array(rating, { maxLength: 12 }),
    sentiments: fc.array(sentiment, { maxLength: 6 }),
    designedFor: fc.constantFrom('company', 'customer'),
    headcount: fc.integer({ min: 0, max: 2 }),
  })
  .map(({ sentiments, designedFor, headcount, ratings, ...records }) => ({
    ...harbourHotel,
    parties: { ...harbourHotel.parties, dutyManager: { ...harbourHotel.parties.dutyManager, headcount } },
    links: { ...harbourHotel.links, L5: { ...harbourHotel.links.L5, designedFor } },
    measures: {
      wait: { name: 'Waiting time', unit: 'minutes', better: 'lower' },
      right: { name: 'Right at once', unit: 'points', better: 'higher' },
    },
    goals: {
      calm: { holder: 'dutyManager', personal: true },
      quick: { holder: 'gm', title: 'Shorter waits' },
    },
    ...records,
    // Five people each, so that what they say inside shows.
    ratings: [
      ...ratings,
      ...sentiments.flatMap((one) =>
        [1, 2, 3, 4, 5].map((key) => ({
          ...one,
          measure: 'servqual-empathy',
          by: 'customer' as const,
          respondent: `s-${key}`,
        })),
      ),
    ],
  }));
