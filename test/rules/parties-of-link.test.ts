import { expect, it } from 'vitest';
import { partiesOfLink } from '../../src/rules/parties-of-link.js';
import { hotel } from './built-in/found-by.js';

it('names the owner first, then provider and customer, each once', () => {
  expect(partiesOfLink(hotel, 'L2')).toEqual(['dutyManager', 'frontDesk', 'guest']);
  expect(partiesOfLink(hotel, 'L1')).toEqual(['frontDesk', 'guest']);
  expect(partiesOfLink(hotel, 'L8')).toEqual(['housekeeping', 'laundryCo']);
  expect(partiesOfLink(hotel, 'L10')).toEqual(['hr', 'housekeeping']);
});
