import { expect, it } from 'vitest';
import { parseChain } from '../../../src/chain/parse-chain.js';
import { foundBy, hotel } from './found-by.js';

const rule = 'half-stale-link';

const reviewed = (links: Readonly<Record<string, string | undefined>>) =>
  parseChain({
    parties: { desk: { kind: 'role' }, guest: { kind: 'customer' } },
    links: Object.fromEntries(
      Object.entries(links).map(([id, reviewedAt]) => [
        id,
        { provider: 'desk', customer: 'guest', service: id, ...(reviewedAt !== undefined && { reviewedAt }) },
      ]),
    ),
  });

it('finds nothing in the hotel, which states no review, unless asked', () => {
  const asOf = '2026-06-30T00:00:00Z';
  expect(foundBy(rule, hotel, { asOf })).toEqual([]);
  const found = foundBy(rule, hotel, { asOf, neverReviewed: 'report' });
  expect(found.flatMap(({ links }) => links)).toHaveLength(16);
  expect(found.find(({ subject }) => subject === 'hr')).toMatchObject({
    message:
      'Human resources (hr) provides 2 links without a review within 365 days, one of them never: staffing (L10) and staffing (L11). Let it go through them with those it serves, and note when.',
    parties: ['hr', 'housekeeping', 'it'],
    links: ['L10', 'L11'],
    touchpoints: ['L1', 'L2', 'L3', 'L4'],
    path: 'links.L10.reviewedAt',
    expected: 'reviewed within 365 days',
    actual: 'never reviewed',
    extent: 2,
  });
  expect(found.find(({ subject }) => subject === 'gm')?.message).toBe(
    'No review is known of budget (L14, General manager → Duty manager). Let its two parties go through it, and note when.',
  );
});

it('finds nothing without a moment, not even what was never reviewed', () => {
  expect(foundBy(rule, reviewed({ a: '1999-01-01', b: undefined }), { neverReviewed: 'report' })).toEqual([]);
});

it('counts a day to its end in UTC and a timestamp to the moment, and leaves reviews to come alone', () => {
  const chain = reviewed({
    day: '2026-03-01',
    moment: '2026-03-01T12:00:00Z',
    zone: '2026-03-01T23:00:00-02:00',
    later: '2030-01-01',
  });
  const at = (asOf: string) => foundBy(rule, chain, { asOf, days: 1 }).flatMap(({ links }) => links);
  expect(at('2026-03-02T12:00:00Z')).toEqual([]);
  expect(at('2026-03-02T12:00:00.001Z')).toEqual(['moment']);
  expect(at('2026-03-03T00:00:00Z')).toEqual(['moment']);
  expect(at('2026-03-03T00:00:00.001Z')).toEqual(['day', 'moment']);
  expect(at('2026-03-03T01:00:00.001Z')).toEqual(['day', 'moment', 'zone']);
});

it('begins with the oldest, by the moment, and says how old it is', () => {
  const chain = reviewed({ a: '2025-01-02', b: '2025-01-01T23:00:00-02:00', c: '2025-01-01' });
  expect(foundBy(rule, chain, { asOf: '2026-06-30T00:00:00Z' })).toMatchObject([
    {
      subject: 'desk',
      message:
        'desk provides 3 links without a review within 365 days, one of them last at 2025-01-01: a, b and c. Let it go through them with those it serves, and note when.',
      path: 'links.c.reviewedAt',
      actual: 'reviewed at 2025-01-01',
    },
  ]);
});

it('takes a year where nothing is set, and says the day, not the age, so that a baseline keeps it', () => {
  const chain = reviewed({ a: '2025-06-29' });
  expect(foundBy(rule, chain, { asOf: '2026-06-30T00:00:00Z' })).toEqual([]);
  const [found] = foundBy(rule, chain, { asOf: '2026-07-01T00:00:00Z' });
  expect(found).toMatchObject({ actual: 'reviewed at 2025-06-29', expected: 'reviewed within 365 days' });
  const [later] = foundBy(rule, chain, { asOf: '2026-07-09T00:00:00Z' });
  expect(later).toEqual(found);
});

it('refuses a choice there is not, and no days', () => {
  expect(() => foundBy(rule, hotel, { neverReviewed: 'yes' })).toThrow(/neverReviewed/);
  expect(() => foundBy(rule, hotel, { days: 0 })).toThrow(/days/);
});
