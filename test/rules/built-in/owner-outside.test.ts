import { expect, it } from 'vitest';
import { parseChain } from '../../../src/chain/parse-chain.js';
import { clinic, foundBy, hotel } from './found-by.js';

it('finds nothing in the hotel, where linen of the partner has an owner inside', () => {
  expect(foundBy('owner-outside', hotel)).toEqual([]);
});

it('finds the form of the clinic that the patient owns, but not the touchpoint of the partner', () => {
  expect(foundBy('owner-outside', clinic)).toMatchObject([
    {
      subject: 'N5',
      detail: null,
      message:
        'Patient (patient), a customer, is to answer for symptom form (N5, Patient → Triage desk); 3 touchpoints depend on it. Name the one party inside that is accountable.',
      parties: ['patient'],
      links: ['N5'],
      touchpoints: ['N2', 'N3', 'N4'],
      path: 'links.N5.owner',
      expected: 'an owner inside',
      actual: 'a customer',
    },
  ]);
});

it('names the provider, who is to act, before the owner, and tells a partner', () => {
  const chain = parseChain({
    parties: { agency: { kind: 'partner' }, desk: { kind: 'role' }, back: { kind: 'team' } },
    links: { l: { provider: 'desk', customer: 'back', service: 'notes', owner: 'agency' } },
  });
  expect(foundBy('owner-outside', chain)).toMatchObject([
    { parties: ['desk', 'agency'], touchpoints: [], actual: 'a partner' },
  ]);
});
