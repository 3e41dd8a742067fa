import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseChain } from '../../../src/chain/parse-chain.js';
import { foundBy, hotel } from './found-by.js';

const rule = 'handover-share';

/** A journey whose touchpoints are provided by the letters of a word, in turn. */
const journeyOf = (providers: string, { isStaged } = { isStaged: true }) =>
  parseChain({
    parties: {
      guest: { kind: 'customer' },
      ...Object.fromEntries([...providers].map((one) => [one, { kind: 'role' }])),
    },
    links: Object.fromEntries(
      [...providers].map((provider, order) => [
        `t${order}`,
        {
          provider,
          customer: 'guest',
          service: 'service',
          order,
          ...(isStaged && { stage: 'service-delivery' }),
        },
      ]),
    ),
  });

it('finds that the guest of the hotel is handed over in 2 of 3 steps', () => {
  expect(foundBy(rule, hotel)).toMatchObject([
    {
      subject: 'guest',
      detail: null,
      message:
        'Guest (guest) is handed over in 2 of 3 steps from touchpoint to touchpoint: before breakfast (L3, Kitchen → Guest) and follow-up (L4, Front desk → Guest). Let one party go more of the way with the customer, or agree how each hand-over is made.',
      parties: ['frontDesk', 'kitchen', 'guest'],
      links: ['L1', 'L2', 'L3', 'L4'],
      touchpoints: ['L3', 'L4'],
      path: 'parties.guest',
      expected: 'at most 50 % hand-overs',
      actual: '2 of 3 steps',
    },
  ]);
});

it('finds what is above the share only, and in journeys long enough only', () => {
  const found = (chain: typeof hotel, setup = {}) => foundBy(rule, chain, setup).length;
  expect(found(hotel, { most: 2 / 3 })).toBe(0);
  expect(found(hotel, { most: 0.66 })).toBe(1);
  expect(found(hotel, { most: 1 })).toBe(0);
  expect(found(hotel, { touchpoints: 5 })).toBe(0);
  expect(found(journeyOf('aab'))).toBe(0);
  expect(found(journeyOf('aba'))).toBe(1);
  expect(found(journeyOf('ab'))).toBe(0);
  expect(found(journeyOf('ab'), { touchpoints: 2 })).toBe(1);
});

it('finds nothing where a touchpoint states no stage, as its place is not known then', () => {
  expect(foundBy(rule, journeyOf('aba', { isStaged: false }))).toEqual([]);
});

it('lists touchpoints in the order of ids, and parties as they are met', () => {
  const [found] = foundBy(rule, journeyOf('cacbabababab'));
  expect(found?.links).toEqual([...(found?.links ?? [])].sort());
  expect(found?.parties).toEqual(['c', 'a', 'b', 'guest']);
  expect(found?.message).toContain('and 7 more. Let');
});

it('refuses shares and numbers that cannot be', () => {
  expect(() => foundBy(rule, hotel, { most: 1.1 })).toThrow(/most/);
  expect(() => foundBy(rule, hotel, { touchpoints: 1 })).toThrow(/touchpoints/);
});

it('counts as a plain walk along the journey does', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 }), (providers) => {
      const steps = providers.length - 1;
      let changes = 0;
      for (let i = 1; i <= steps; i++) changes += Number(providers[i] !== providers[i - 1]);
      const isFound = providers.length >= 3 && changes / steps > 0.5;
      const found = foundBy(rule, journeyOf(providers));
      expect(found.map(({ actual }) => actual)).toEqual(isFound ? [`${changes} of ${steps} steps`] : []);
    }),
    { numRuns: 60 },
  );
});
