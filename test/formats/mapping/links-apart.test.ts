import { expect, it } from 'vitest';
import { safeReadChain } from '../../../src/formats/index.js';

const units = {
  file: 'units.csv',
  content: 'Unit;Type\nDesk;Team\nHR;Department\nR+D, labs;Team\nGuests;Customer\n',
};

it.each([
  ['Desk, HR', ['desk', 'hr']],
  ['"Desk\nHR"', ['desk', 'hr']],
  ['Desk / HR', ['desk', 'hr']],
  ['"Desk; HR"', ['desk', 'hr']],
  ['R+D, labs', ['r-d-labs']],
  ['"R+D, labs;HR"', ['r-d-labs', 'hr']],
])('%s are several parties where each is known', async (cell, ids) => {
  const content = `Supplier;Recipient;Service\n${cell};Guests;advice\n`;
  const reading = await safeReadChain([units, { file: 'services.csv', content }]);
  expect(reading.problems).toEqual([]);
  expect(reading.ok && reading.chain.links().map(({ provider }) => provider)).toEqual(ids);
});

it('what is no party stays whole, so that the problem tells it', async () => {
  const content = 'Supplier;Recipient;Service\nDesk, Kitchen;Guests;advice\n';
  const { problems } = await safeReadChain([units, { file: 'services.csv', content }]);
  expect(problems.map(({ received }) => received)).toEqual(['"Desk, Kitchen"']);
});
