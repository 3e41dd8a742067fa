import { expect, it } from 'vitest';
import { parseChain } from '../../../src/chain/parse-chain.js';
import { parseChainText } from '../../../src/text/index.js';
import { harbourHotel } from '../../fixtures/harbour-hotel.js';
import { foundBy } from './found-by.js';

const rule = 'standard-stale';

const reviewed = (...of: readonly (string | undefined)[]) =>
  parseChain({
    ...harbourHotel,
    standards: of.map((reviewedAt, i) => ({
      ...{ link: 'L10', measure: 'response-time', target: of.length - i },
      ...(reviewedAt !== undefined && { reviewedAt }),
    })),
  });
const places = (chain: ReturnType<typeof reviewed>, asOf: string, setup = {}) =>
  foundBy(rule, chain, { asOf, ...setup })
    .map(({ path }) => path)
    .sort();

it('finds a standard whose review is older than a year, and where it stands', () => {
  expect(foundBy(rule, reviewed('2026-01-01', '2025-01-31'), { asOf: '2026-06-30T00:00:00Z' })).toMatchObject(
    [
      {
        subject: 'L10',
        detail: 'response-time 1 1',
        message:
          'The last review of the standard of staffing (L10, Human resources → Housekeeping) on Response time (response-time), at 2025-01-31, is more than 365 days old. Ask its customer whether it is still what counts, and note when.',
        parties: ['hr', 'housekeeping'],
        links: ['L10'],
        touchpoints: ['L2', 'L4'],
        path: 'standards[1].reviewedAt',
        expected: 'reviewed within 365 days',
        actual: 'reviewed at 2025-01-31',
      },
    ],
  );
});

it('points at the very standard in a text, in whatever order they stand', () => {
  const text = `parties: { desk: { kind: role }, guest: { kind: customer } }
links:
  t: { provider: desk, customer: guest, service: s }
standards:
  - { link: t, measure: response-time, target: 30, reviewedAt: 2026-03-01 }
  - link: t
    measure: response-time
    target: 20
    reviewedAt: 2020-01-01
  - { link: t, measure: response-time, target: 10 }
`;
  const chain = parseChainText(text, { format: 'yaml' });
  const asOf = '2026-06-30T00:00:00Z';
  expect(foundBy(rule, chain, { asOf })).toMatchObject([{ line: 9, path: 'standards[1].reviewedAt' }]);
  expect(foundBy(rule, chain, { asOf, neverReviewed: 'report' })).toMatchObject([
    {
      line: 10,
      actual: 'never reviewed',
      message: expect.stringMatching(/^No review is known of the standard/),
    },
    { line: 9 },
  ]);
});

it('counts a day to its end in UTC and a timestamp to the moment, and leaves reviews to come alone', () => {
  const chain = reviewed('2026-03-01', '2026-03-01T12:00:00Z', '2030-01-01');
  expect(places(chain, '2026-03-02T12:00:00Z', { days: 1 })).toEqual([]);
  expect(places(chain, '2026-03-02T12:00:00.001Z', { days: 1 })).toEqual(['standards[1].reviewedAt']);
  expect(places(chain, '2026-03-03T00:00:00Z', { days: 1 })).toEqual(['standards[1].reviewedAt']);
  expect(places(chain, '2026-03-03T00:00:00.001Z', { days: 1 })).toHaveLength(2);
});

it('finds nothing without a moment, not even what was never reviewed', () => {
  expect(foundBy(rule, reviewed('1999-01-01', undefined), { neverReviewed: 'report' })).toEqual([]);
});
