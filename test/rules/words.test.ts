import { expect, it } from 'vitest';
import { amountInWords, numberInWords } from '../../src/rules/words.js';

it('says values with their units, and one minute as such', () => {
  expect(amountInWords(10, 'minutes')).toBe('10 minutes');
  expect(amountInWords(1, 'minutes')).toBe('1 minute');
  expect(amountInWords(1, 'celsius')).toBe('1 celsius');
});

it('says numbers as people read them', () => {
  const said = [0.1 + 0.2, -1.3, 2 / 3, 12_345_678, 1e21, -0].map(numberInWords);
  expect(said).toEqual(['0.3', '-1.3', '0.666667', '12345678', '1e+21', '0']);
});
