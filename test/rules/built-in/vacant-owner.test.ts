import { expect, it } from 'vitest';
import { parseChain } from '../../../src/chain/parse-chain.js';
import { clinic, foundBy, hotel, parties, subjectsOf } from './found-by.js';

it('finds nothing in the hotel, where nobody is vacant', () => {
  expect(foundBy('vacant-owner', hotel)).toEqual([]);
});

it('finds the links of the clinic that the vacant head nurse is to answer for', () => {
  const found = foundBy('vacant-owner', clinic);
  expect(found.map(({ subject, parties, touchpoints }) => [subject, parties, touchpoints])).toEqual([
    ['N10', ['nurses', 'headNurse'], ['N3', 'N4']],
    ['N7', ['porters', 'headNurse'], ['N2', 'N3', 'N4']],
  ]);
  expect(found[0]).toMatchObject({
    message:
      'Head nurse (headNurse) is to answer for vital signs (N10, Night nurses → Night doctors) and is vacant; 2 touchpoints depend on it. Fill the vacancy, or name another owner until then.',
    path: 'links.N10.owner',
    expected: 'an owner who is there',
    actual: 'a vacant one',
    links: ['N10'],
  });
});

it('names a vacant owner once that provides the link itself, and says nothing of touchpoints where none depends on it', () => {
  const chain = parseChain({
    parties: { desk: { kind: 'role', headcount: 0 }, ...parties('team', 'back') },
    links: { l: { provider: 'desk', customer: 'back', service: 'notes', owner: 'desk' } },
  });
  expect(foundBy('vacant-owner', chain)).toMatchObject([
    {
      parties: ['desk'],
      touchpoints: [],
      message:
        'desk is to answer for notes (l, desk → back) and is vacant. Fill the vacancy, or name another owner until then.',
    },
  ]);
});

it('leaves a vacant party outside to owner-outside, and touchpoints of partners to partner-without-accountable', () => {
  const chain = parseChain({
    parties: {
      agency: { kind: 'partner', headcount: 0 },
      desk: { kind: 'role', headcount: 0 },
      guest: { kind: 'customer' },
      back: { kind: 'team' },
    },
    links: {
      a: { provider: 'back', customer: 'guest', service: 'a', owner: 'agency' },
      b: { provider: 'agency', customer: 'guest', service: 'b', owner: 'desk' },
      c: { provider: 'agency', customer: 'back', service: 'c', owner: 'desk' },
    },
  });
  expect(subjectsOf('vacant-owner', chain)).toEqual(['c']);
  expect(subjectsOf('owner-outside', chain)).toEqual(['a']);
  expect(subjectsOf('partner-without-accountable', chain)).toEqual(['b']);
});
