import { expect, it } from 'vitest';
import { dateOf } from '../../../src/formats/mapping/date-of.js';

it.each([
  ['2026-04-03', '2026-04-03'],
  ['3.4.2026', '2026-04-03'],
  ['31/12/2026', '2026-12-31'],
  ['12/31/2026', '2026-12-31'],
  ['04/04/2026', '2026-04-04'],
  ['2026/4/3', '2026-04-03'],
  ['2026-04-03 00:00:00', '2026-04-03'],
  ['12/31/2026 12:00:00 AM', '2026-12-31'],
])('reads the day %j as %s', (text, day) => {
  expect(dateOf(text, false, {})).toBe(day);
});

it.each(['03/04/2026', '99/99/2026', '3.4.26', '3.13.2026', '2026-04-03 10:00', 'soon', ''])(
  'leaves %j',
  (text) => {
    expect(dateOf(text, false, {})).toBe(text);
  },
);

it('reads what can be meant in two ways as somebody says', () => {
  expect(dateOf('03/04/2026', false, { dates: 'day-first' })).toBe('2026-04-03');
  expect(dateOf('03/04/2026', false, { dates: 'month-first' })).toBe('2026-03-04');
});

it('gives times the zone that somebody names', () => {
  const offset = '+01:00';
  expect(dateOf('2026-04-03 10:00', true, { offset })).toBe('2026-04-03T10:00+01:00');
  expect(dateOf('3.4.2026 9:05:30', true, { offset })).toBe('2026-04-03T09:05:30+01:00');
  expect(dateOf('12/31/2026 2:05 PM', true, { offset })).toBe('2026-12-31T14:05+01:00');
  expect(dateOf('12/31/2026 12:05 a.m.', true, { offset })).toBe('2026-12-31T00:05+01:00');
  expect(dateOf('12/31/2026 14:05 PM', true, { offset })).toBe('12/31/2026 14:05 PM');
  expect(dateOf('2026-04-03 00:00', true, {})).toBe('2026-04-03 00:00');
});
