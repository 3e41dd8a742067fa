import { expect, it } from 'vitest';
import { parseChain } from '../../../src/chain/parse-chain.js';
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

it('finds one thing for the whole where no link names an owner, unless there is one only', () => {
  const a = { provider: 'desk', customer: 'guest', service: 'a' };
  const parties = { desk: { kind: 'role' }, guest: { kind: 'customer' } } as const;
  expect(foundBy('unowned-link', parseChain({ parties, links: { a, b: a } }))).toMatchObject([
    {
      subject: 'organisation',
      message:
        'No link names an owner, so nobody answers for any of the 2 links here. Name the one party inside that is accountable, of touchpoints first.',
      path: 'links',
      actual: 'none',
    },
  ]);
  expect(foundBy('unowned-link', parseChain({ parties, links: { a } }))).toMatchObject([{ subject: 'a' }]);
  const owned = parseChain({ parties, links: { a, b: { ...a, owner: 'desk' }, c: a } });
  expect(foundBy('unowned-link', owned).map(({ subject }) => subject)).toEqual(['a', 'c']);
});
