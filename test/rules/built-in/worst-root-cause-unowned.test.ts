import fc from 'fast-check';
import { expect, it } from 'vitest';
import { rootCauses } from '../../../src/analyses/root-causes.js';
import { parseChain } from '../../../src/chain/parse-chain.js';
import type { ChainDocument } from '../../../src/model/document.js';
import { harbourHotel } from '../../fixtures/harbour-hotel.js';
import { foundBy, hotel } from './found-by.js';

const rule = 'worst-root-cause-unowned';
const gaps = { L2: -1.3, L5: -0.4, L6: -1.2, L8: -0.2, L10: -0.9, L11: -0.1 };

/** Ratings by five respondents each that come to a gap. */
const ratingsOf = (given: Readonly<Record<string, number>>, people = 5) =>
  Object.entries(given).flatMap(([subject, gap]) =>
    Array.from({ length: people }, (_, i) => ({
      ...{ subject, measure: 'servqual-reliability', by: 'customer' as const, respondent: `r-${i}` },
      ...{ expectation: 6, perception: 6 + gap },
    })),
  );
const hotelWith = (ratings: NonNullable<ChainDocument['ratings']>, links = {}) =>
  parseChain({ ...harbourHotel, links: { ...harbourHotel.links, ...links }, ratings });

it('finds nothing in the hotel by the worst cause, which IT answers for, and staffing as the second', () => {
  const chain = hotelWith(ratingsOf(gaps));
  expect(foundBy(rule, chain)).toEqual([]);
  expect(foundBy(rule, chain, { ranks: 2 })).toMatchObject([
    {
      subject: 'L2',
      detail: 'L10 instrument servqual',
      message:
        'On servqual, customers get less than they expect at check-in (L2, Front desk → Guest) (gap -1.3). Behind it, staffing (L10, Human resources → Housekeeping) has number 2 of the worst known gaps (-0.9), and nobody inside answers for it. Name who does, and begin there.',
      parties: ['hr', 'housekeeping'],
      links: ['L10', 'L2'],
      touchpoints: ['L2'],
      path: 'links.L10.owner',
      expected: 'an owner inside',
      actual: 'none',
    },
  ]);
});

it('finds it once it is the worst', () => {
  expect(foundBy(rule, hotelWith(ratingsOf({ ...gaps, L10: -1.21 })))).toMatchObject([
    {
      subject: 'L2',
      detail: 'L10 instrument servqual',
      message: expect.stringContaining('has the worst known gap (-1.21)'),
    },
  ]);
});

it('finds nothing where the touchpoint is as expected, unrated, or the cause is none', () => {
  const bad = { ...gaps, L10: -2 };
  expect(foundBy(rule, hotelWith(ratingsOf({ ...bad, L2: 0 })))).toEqual([]);
  expect(foundBy(rule, hotelWith(ratingsOf({ L10: -2 })))).toEqual([]);
  expect(foundBy(rule, hotelWith(ratingsOf({ L2: -1, L10: 0 })))).toEqual([]);
  expect(foundBy(rule, hotel)).toEqual([]);
});

it('never finds what is hidden, whatever it says', () => {
  const few = (gap: number) => [...ratingsOf({ L2: -1.3 }), ...ratingsOf({ L10: gap }, 4)];
  expect(foundBy(rule, hotelWith(few(-5)), { ranks: 9 })).toEqual([]);
  expect(foundBy(rule, hotelWith(few(1)), { ranks: 9 })).toEqual([]);
});

it('says what is wrong with the owner', () => {
  const { L10 } = harbourHotel.links;
  const chain = hotelWith(ratingsOf({ ...gaps, L10: -2 }), { L10: { ...L10, owner: 'laundryCo' } });
  expect(foundBy(rule, chain)).toMatchObject([{ detail: 'L10 instrument servqual', actual: 'one outside' }]);
});

it('looks at measures of the document’s own, each by itself, and at instruments of its own', () => {
  const measures = {
    calm: { name: 'Calm', unit: 'points', better: 'higher' },
    look: { name: 'Look', unit: 'points', better: 'higher', instrument: 'house' },
  } as const;
  const on = (measure: string, given: Readonly<Record<string, number>>) =>
    ratingsOf(given).map((rating) => ({ ...rating, measure }));
  const ratings = [
    ...on('calm', { L2: -1, L10: -2 }),
    ...on('look', { L2: -1, L10: -0.5, L6: -1 }),
    ...on('servqual-reliability', { L10: -3 }),
  ];
  const chain = parseChain({ ...harbourHotel, measures, ratings });
  expect(foundBy(rule, chain)).toMatchObject([
    { subject: 'L2', detail: 'L10 measure calm', message: expect.stringContaining('On Calm (calm), ') },
  ]);
  expect(foundBy(rule, chain, { ranks: 2 }).map(({ detail }) => detail)).toEqual([
    'L10 instrument house',
    'L10 measure calm',
  ]);
});

it('finds what the table of root causes shows', () => {
  const gap = fc.constantFrom(undefined, -2, -1, -0.5, 0, 1);
  const given = fc.record(Object.fromEntries(Object.keys(harbourHotel.links).map((id) => [id, gap])));
  fc.assert(
    fc.property(given, fc.integer({ min: 1, max: 4 }), (some, ranks) => {
      const known = Object.entries(some).flatMap(([id, value]) => (value === undefined ? [] : [[id, value]]));
      const chain = hotelWith(ratingsOf(Object.fromEntries(known)));
      const expected = rootCauses(chain)
        .rows()
        .filter(({ rank, touchpointGap }) => rank !== null && rank <= ranks && (touchpointGap ?? 0) < 0)
        .filter((row) => row.unowned && (row.gap ?? 0) < 0)
        .map(({ touchpoint, link }) => `${touchpoint} ${link}`);
      const found = foundBy(rule, chain, { ranks });
      expect(found.map(({ subject, detail }) => `${subject} ${detail!.split(' ')[0]}`)).toEqual(
        expected.sort(),
      );
    }),
    { numRuns: 60 },
  );
});
