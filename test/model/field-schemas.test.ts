import { describe, expect, test } from 'vitest';
import { dateSchema, timestampSchema } from '../../src/model/field-schemas.js';

const DAYS = ['2026-03-01', '2024-02-29', '2000-02-29', '1999-12-31', '0001-01-01'];
const TIMESTAMPS = [
  '2026-03-01T09:30Z',
  '2026-03-01T09:30:00Z',
  '2026-03-01T09:30:00.5Z',
  '2026-03-01T09:30:00.123456789Z',
  '2026-03-01T00:00:00+00:00',
  '2026-03-01T23:59:59-12:00',
  '2026-03-01T09:30+05:45',
  '2024-02-29T23:59:59+14:00',
];
const NEITHER = [
  ['a day that is not in the calendar', '2026-02-29'],
  ['a century that is no leap year', '1900-02-29'],
  ['the 31st of April', '2026-04-31'],
  ['the 31st of April with a time', '2026-04-31T09:30Z'],
  ['month 13', '2026-13-01'],
  ['month 0', '2026-00-10'],
  ['day 0', '2026-01-00'],
  ['a clock time without a zone', '2026-03-01T09:30:00'],
  ['an hour alone', '2026-03-01T09Z'],
  ['hour 25', '2026-03-01T25:00Z'],
  ['minute 60', '2026-03-01T09:60Z'],
  ['second 60', '2026-03-01T09:30:60Z'],
  ['an offset of 25 hours', '2026-03-01T09:30+25:00'],
  ['an offset without a colon', '2026-03-01T09:30+0100'],
  ['a space between day and time', '2026-03-01 09:30Z'],
  ['lower-case letters', '2026-03-01t09:30z'],
  ['a month of one digit', '2026-3-1'],
  ['a year of two digits', '26-03-01'],
  ['a week', '2026-W09'],
  ['a month', '2026-03'],
  ['a slash date', '01/03/2026'],
  ['space around it', ' 2026-03-01'],
  ['a line feed behind it', '2026-03-01\n'],
  ['digits of another script', '２０２６-03-01'],
  ['nothing', ''],
] as const;

describe('a date', () => {
  test.each([...DAYS, ...TIMESTAMPS])('may be %s', (text) => {
    expect(dateSchema.safeParse(text)).toEqual({ success: true, data: text });
  });

  test.each(NEITHER)('may not be %s', (_, text) => {
    expect(dateSchema.safeParse(text).success).toBe(false);
  });
});

describe('a timestamp', () => {
  test.each(TIMESTAMPS)('may be %s', (text) => {
    expect(timestampSchema.safeParse(text)).toEqual({ success: true, data: text });
  });

  test.each(NEITHER)('may not be %s', (_, text) => {
    expect(timestampSchema.safeParse(text).success).toBe(false);
  });

  test.each(DAYS)('may not be the day %s', (text) => {
    expect(timestampSchema.safeParse(text).success).toBe(false);
  });
});
