import { expect, it } from 'vitest';
import { isOlderThan } from '../../src/rules/older-than.js';

const isOld = (date: string, asOf: string, days = 1) => isOlderThan(date, days, Date.parse(asOf));

it('counts a day to its end in UTC, and a timestamp to the moment; exactly as old is not older', () => {
  expect(isOld('2026-03-01', '2026-03-03T00:00:00Z')).toBe(false);
  expect(isOld('2026-03-01', '2026-03-03T00:00:00.001Z')).toBe(true);
  expect(isOld('2026-03-01T00:00:00Z', '2026-03-02T00:00:00Z')).toBe(false);
  expect(isOld('2026-03-01T00:00:00Z', '2026-03-02T00:00:00.001Z')).toBe(true);
  expect(isOld('2026-03-01T02:00:00+02:00', '2026-03-02T00:00:00.001Z')).toBe(true);
});

it('takes what is yet to come for no age', () => {
  expect(isOld('2030-01-01', '2026-03-03T00:00:00Z', 0)).toBe(false);
});
