import { expect, it } from 'vitest';
import { parseChain } from '../../../src/chain/parse-chain.js';
import type { ChainDocument } from '../../../src/model/document.js';
import { harbourHotel } from '../../fixtures/harbour-hotel.js';
import { foundBy, hotel } from './found-by.js';

const rule = 'standard-missed';
const wait = { name: 'Waiting time', unit: 'minutes', better: 'lower' } as const;

const hotelWith = (records: Partial<ChainDocument>) =>
  parseChain({ ...harbourHotel, measures: { wait }, ...records });

const measurements = [2, 5, 7, 11, 30].map((value) => ({ link: 'L2', measure: 'wait', value }));

it('finds a standard that 3 of 5 cases met, and 80 % must', () => {
  const standards = [
    { link: 'L1', measure: 'wait', target: 10 },
    { link: 'L2', measure: 'wait', target: 10, attainment: 0.8 },
  ];
  expect(foundBy(rule, hotelWith({ standards, measurements }))).toMatchObject([
    {
      subject: 'L2',
      detail: 'wait 10 0.8',
      message:
        'The standard of check-in (L2, Front desk → Guest) on Waiting time (wait), at most 10 minutes in 80 % of cases, is missed: 3 of 5 cases met it. Find out what went wrong in the others, here or behind it.',
      parties: ['dutyManager', 'frontDesk', 'guest'],
      links: ['L2'],
      touchpoints: ['L2'],
      path: 'standards[1]',
      expected: 'at most 10 minutes in 80 % of cases',
      actual: '60 %',
      extent: 0.4,
    },
  ]);
});

it('is content with a share that is just reached, and with no case at all', () => {
  const standards = [{ link: 'L2', measure: 'wait', target: 10, attainment: 0.6 }];
  expect(foundBy(rule, hotelWith({ standards, measurements }))).toEqual([]);
  expect(foundBy(rule, hotelWith({ standards }))).toEqual([]);
  expect(foundBy(rule, hotel)).toEqual([]);
});

it('asks all cases where nothing else is said, and says of several standards which', () => {
  const standards = [
    { link: 'L2', measure: 'wait', target: 30 },
    { link: 'L2', measure: 'wait', target: 29 },
  ];
  expect(foundBy(rule, hotelWith({ standards, measurements }))).toMatchObject([
    {
      detail: 'wait 29 1',
      path: 'standards[1]',
      expected: 'at most 29 minutes in all cases',
      actual: '80 %',
    },
  ]);
});

it('does not call it 100 % when one of a thousand was late', () => {
  const many = Array.from({ length: 1000 }, (_, i) => ({
    link: 'L2',
    measure: 'wait',
    value: i === 0 ? 9 : 1,
  }));
  const standards = [{ link: 'L2', measure: 'wait', target: 5 }];
  expect(foundBy(rule, hotelWith({ standards, measurements: many }))).toMatchObject([
    { actual: 'almost 100 %' },
  ]);
});

it('counts unanswered contacts at a moment only', () => {
  const chain = hotelWith({
    standards: [{ link: 'L4', measure: 'response-time', target: 60 }],
    contacts: [{ link: 'L4', kind: 'enquiry', receivedAt: '2026-06-01T08:00:00Z' }],
  });
  expect(foundBy(rule, chain)).toEqual([]);
  expect(foundBy(rule, chain, { asOf: '2026-06-01T09:00:00Z' })).toEqual([]);
  expect(foundBy(rule, chain, { asOf: '2026-06-01T09:00:01Z' })).toMatchObject([
    { detail: 'response-time 60 1', actual: '0 %' },
  ]);
});

it('says of few cases what people would', () => {
  const messageOf = (...values: readonly number[]) => {
    const chain = hotelWith({
      standards: [{ link: 'L2', measure: 'wait', target: 5 }],
      measurements: values.map((value) => ({ link: 'L2', measure: 'wait', value })),
    });
    return foundBy(rule, chain)[0]?.message.split('is missed: ')[1];
  };
  expect(messageOf(9)).toBe('its one case did not meet it. Find out what went wrong, here or behind it.');
  expect(messageOf(9, 9)).toBe('none of 2 cases met it. Find out what went wrong, here or behind it.');
  expect(messageOf(5, 9)).toBe(
    '1 of 2 cases met it. Find out what went wrong in the other, here or behind it.',
  );
});
