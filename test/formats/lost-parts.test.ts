import { expect, it } from 'vitest';
import { lostParts } from '../../src/formats/lost-parts.js';
import { parseChain } from '../../src/index.js';
import { everyField } from '../support/chains-every-field.js';

it('what is lost is what the chain has of all that the format says, counted', () => {
  const loses = {
    name: 'no place for it',
    'links.requires': 'no place for it',
    'parties.leaders': 'nor for these',
    'links.__proto__': 'never there',
    suppressions: 'they are ours',
  };
  const lost = lostParts(parseChain(everyField()), loses);
  expect(lost.map(({ part, count }) => [part, count])).toEqual([
    ['name', 1],
    ['links.requires', 2],
    ['parties.leaders', 1],
    ['suppressions', 1],
  ]);
  expect(lostParts(parseChain({ parties: {}, links: {} }), loses)).toEqual([]);
});
