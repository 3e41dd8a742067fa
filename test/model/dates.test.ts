import { describe, expect, it } from 'vitest';
import { isDate, isTimestamp } from '../../src/model/dates.js';

function padded(value: number, digits: number): string {
  return String(value).padStart(digits, '0');
}

/** A day is real when a calendar gives it back unchanged. */
function isReal(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}

describe('a day', () => {
  it.each([0, 1, 4, 100, 400, 1582, 1700, 1900, 1999, 2000, 2023, 2024, 2026, 2100, 9999])(
    'of the year %i is one of the calendar',
    (year) => {
      for (let month = 0; month <= 13; month++) {
        for (let day = 0; day <= 32; day++) {
          const text = `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
          expect([text, isDate(text), isTimestamp(`${text}T09:30Z`)]).toEqual([
            text,
            isReal(text),
            isReal(text),
          ]);
        }
      }
    },
  );

  it.each(['2026-3-1', '+002026-03-01', '2026-03', '20260301', ' 2026-03-01', '2026-03-01 ', ''])(
    'is not written %j',
    (text) => {
      expect(isDate(text)).toBe(false);
    },
  );
});

describe('a timestamp', () => {
  it.each([
    ['2026-03-01T09:30Z', true],
    ['2026-03-01T09:30:15.125+05:30', true],
    ['2026-03-01T09:30', false],
    ['2026-03-01', false],
    ['2026-03-01T25:00Z', false],
    ['2026-03-01T09:60Z', false],
    ['2026-02-30T09:30Z', false],
  ])('%j: %j', (text, expected) => {
    expect(isTimestamp(text)).toBe(expected);
  });
});
