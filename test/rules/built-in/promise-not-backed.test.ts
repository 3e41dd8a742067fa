import { expect, it } from 'vitest';
import { parseChain } from '../../../src/chain/parse-chain.js';
import { harbourHotel } from '../../fixtures/harbour-hotel.js';
import { foundBy, hotel } from './found-by.js';

const rule = 'promise-not-backed';

const time = { name: 'Delivery time', unit: 'minutes', better: 'lower' } as const;
const targets = { L1: 15, L2: 10, L5: 4, L6: 2, L8: 12, L16: 6 };
const standards = Object.entries(targets).map(([link, target]) => ({ link, measure: 'time', target }));

it('finds in the hotel that room status in 4 minutes rests on linen in 12', () => {
  const chain = parseChain({ ...harbourHotel, measures: { time }, standards });
  expect(foundBy(rule, chain)).toMatchObject([
    {
      subject: 'L5',
      detail: 'time 4 1',
      message:
        'The promise of room status (L5, Housekeeping → Front desk) on Delivery time (time), 4 minutes, is not backed: linen (L8, Laundry company → Housekeeping), which it requires, has a target of 12 minutes. Agree on a better target there, or promise no more than it allows.',
      parties: ['housekeeping', 'laundryCo', 'frontDesk'],
      links: ['L5', 'L8'],
      touchpoints: ['L2', 'L4'],
      path: 'standards[2].target',
      expected: 'at most 4 minutes behind it',
      actual: '12 minutes',
    },
  ]);
  expect(foundBy(rule, hotel)).toEqual([]);
});

it('points at the promise where there is one, and is still with one that is backed', () => {
  const chain = (promise: number) =>
    parseChain({
      ...harbourHotel,
      measures: { time },
      standards: [
        { link: 'L8', measure: 'time', target: 12 },
        { link: 'L5', measure: 'time', target: 4, promise },
      ],
    });
  expect(foundBy(rule, chain(11))).toMatchObject([
    { path: 'standards[1].promise', expected: 'at most 11 minutes behind it' },
  ]);
  expect(foundBy(rule, chain(12))).toEqual([]);
});

it('turns round where higher is better', () => {
  const chain = parseChain({
    ...harbourHotel,
    measures: { share: { name: 'Right rooms', unit: 'percent', better: 'higher' } },
    standards: [
      { link: 'L5', measure: 'share', target: 99 },
      { link: 'L8', measure: 'share', target: 97.5 },
    ],
  });
  expect(foundBy(rule, chain)).toMatchObject([
    { subject: 'L5', expected: 'at least 99 percent behind it', actual: '97.5 percent' },
  ]);
});

it('tells several promises of a link apart, on whatever measures', () => {
  const odd = { ...time, name: 'Odd' };
  const chain = parseChain({
    ...harbourHotel,
    measures: { time, 'time 5': odd, ['__proto__']: odd },
    standards: [
      { link: 'L8', measure: 'time', target: 60 },
      { link: 'L8', measure: 'time 5', target: 60 },
      { link: 'L8', measure: '__proto__', target: 60 },
      { link: 'L5', measure: 'time', target: 5, attainment: 0.5 },
      { link: 'L5', measure: 'time', target: 5, attainment: 0.9 },
      { link: 'L5', measure: 'time', target: 20 },
      { link: 'L5', measure: 'time 5', target: 0.5 },
      { link: 'L5', measure: '__proto__', target: 1 },
    ],
  });
  const found = foundBy(rule, chain).map(({ detail, path }) => [detail, path]);
  expect(found).toEqual([
    ['"time 5" 0.5 1', 'standards[6].target'],
    ['__proto__ 1 1', 'standards[7].target'],
    ['time 20 1', 'standards[5].target'],
    ['time 5 0.5', 'standards[3].target'],
    ['time 5 0.9', 'standards[4].target'],
  ]);
  expect(foundBy(rule, chain)[1]?.expected).toBe('at most 1 minute behind it');
});
