import { expect, it } from 'vitest';
import { numberOf } from '../../../src/formats/mapping/number-of.js';

it.each([
  ['12', 12],
  [' -3.5 ', -3.5],
  ['1e-7', 1e-7],
  ['12,5', 12.5],
  ['0,125', 0.125],
  ['1,234.50', 1234.5],
  ['1.234,50', 1234.5],
  ['1 234,5', 1234.5],
  ['1\u202f234,5', 1234.5],
  ["1'234'567", 1_234_567],
  ['1,234,567', 1_234_567],
  ['1.234.567', 1_234_567],
  ['95 %', 0.95],
  ['1.1%', 0.011],
  ['12,5%', 0.125],
])('reads %j as %d', (text, number) => {
  expect(numberOf(text, {})).toBe(number);
});

it.each(['1,234', '-1,234', '1,234 %', 'twelve', '1,23,4', '%', '12 34', '--1', ''])('leaves %j', (text) => {
  expect(numberOf(text, {})).toBe(text);
});

it('reads what can be meant in two ways as somebody says', () => {
  expect(numberOf('1,234', { decimal: ',' })).toBe(1.234);
  expect(numberOf('1,234', { decimal: '.' })).toBe(1234);
  expect(numberOf('1.234', { decimal: ',' })).toBe(1234);
  expect(numberOf('1.234', { decimal: '.' })).toBe(1.234);
  expect(numberOf('1 234', { decimal: ',' })).toBe(1234);
  expect(numberOf('12,5', { decimal: '.' })).toBe('12,5');
  expect(numberOf('12.5', { decimal: ',' })).toBe('12.5');
});
