import fc from 'fast-check';
import { expect, it } from 'vitest';
import { unownedLinks } from '../../../src/analyses/unowned-links.js';
import { parseChain } from '../../../src/chain/parse-chain.js';
import { graphChains } from '../../properties/graph-chains.js';
import { clinic, foundBy, hotel, subjectsOf } from './found-by.js';

const OWNER_RULES = ['unowned-link', 'owner-outside', 'vacant-owner', 'partner-without-accountable'];

it('finds nothing in the hotel, whose partner meets no customer', () => {
  expect(foundBy('partner-without-accountable', hotel)).toEqual([]);
});

it('finds the advice line of the clinic, which its partner owns', () => {
  expect(foundBy('partner-without-accountable', clinic)).toMatchObject([
    {
      subject: 'N1',
      message:
        'A partner delivers night advice line (N1, Night call centre → Patient), and nobody inside answers for it: its owner, Night call centre (callCentre), is outside. Name the one party inside that is accountable for what this partner delivers.',
      parties: ['callCentre'],
      links: ['N1'],
      touchpoints: ['N1'],
      path: 'links.N1.owner',
      expected: 'an owner inside',
      actual: 'an owner outside',
    },
  ]);
});

it('tells no owner, one outside and a vacant one, and is content with one inside', () => {
  const link = { provider: 'agency', customer: 'guest', service: 'advice' };
  const chain = parseChain({
    parties: {
      agency: { kind: 'partner' },
      desk: { kind: 'role' },
      empty: { kind: 'role', headcount: 0 },
      guest: { kind: 'customer' },
    },
    links: {
      a: link,
      b: { ...link, owner: 'guest' },
      c: { ...link, owner: 'empty' },
      d: { ...link, owner: 'desk' },
      e: { ...link, provider: 'guest', customer: 'agency' },
    },
  });
  const found = foundBy('partner-without-accountable', chain);
  expect(found.map(({ subject, actual, parties }) => [subject, actual, parties])).toEqual([
    ['a', 'none', ['agency']],
    ['b', 'an owner outside', ['guest', 'agency']],
    ['c', 'a vacant owner', ['empty', 'agency']],
  ]);
});

it('together with the other rules about owners, finds each link of the table exactly once', () => {
  fc.assert(
    fc.property(graphChains(), (document) => {
      const chain = parseChain(document);
      const found = OWNER_RULES.flatMap((rule) => subjectsOf(rule, chain));
      const listed = unownedLinks(chain).rows();
      // Where no link names an owner, one finding stands for all that are no touchpoints of partners.
      if (found.includes('organisation')) {
        expect(listed.map(({ reason }) => reason).filter((reason) => reason !== 'no-owner')).toEqual([]);
        return;
      }
      expect([...found].sort()).toEqual(listed.map(({ link }) => link).sort());
    }),
    { numRuns: 200 },
  );
});
