import { expect, it } from 'vitest';
import { clinic, foundBy, hotel } from './found-by.js';

it('finds the two links of the hotel without an owner', () => {
  expect(foundBy('unowned-link', hotel).map(({ subject, touchpoints }) => [subject, touchpoints])).toEqual([
    ['L10', ['L2', 'L4']],
    ['L3', ['L3']],
  ]);
});

it('leaves owners outside and vacant ones to other rules', () => {
  expect(foundBy('unowned-link', clinic).map(({ subject }) => subject)).toEqual(['N15']);
});
