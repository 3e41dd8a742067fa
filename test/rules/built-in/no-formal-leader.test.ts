import { expect, it } from 'vitest';
import { parseChain } from '../../../src/chain/parse-chain.js';
import { foundBy, hotel, subjectsOf } from './found-by.js';

const rule = 'no-formal-leader';

it('finds the archive, human resources and IT of the hotel', () => {
  expect(subjectsOf(rule, hotel)).toEqual(['archive', 'hr', 'it']);
  expect(foundBy(rule, hotel)[1]).toMatchObject({
    subject: 'hr',
    message:
      'Human resources (hr) has no formal leader. Name who leads it by position, or say that it is a senior leader itself.',
    parties: ['hr'],
    links: [],
    touchpoints: [],
    path: 'parties.hr.leaders',
    expected: 'a formal leader',
    actual: 'none',
  });
});

it('says so where there is an informal leader, and leaves out whom nobody leads', () => {
  const chain = parseChain({
    parties: {
      top: { kind: 'role', tier: 'senior-leader' },
      led: { kind: 'team', leaders: [{ party: 'top', basis: 'formal' }] },
      crew: { kind: 'team', leaders: [{ party: 'led', basis: 'informal' }] },
      app: { kind: 'system' },
      mill: { kind: 'partner' },
      guest: { kind: 'customer' },
    },
    links: {},
  });
  expect(foundBy(rule, chain).map(({ subject, message }) => [subject, message])).toEqual([
    [
      'crew',
      'crew has no formal leader, only an informal one. Name who leads it by position, or say that it is a senior leader itself.',
    ],
  ]);
});

it('finds one thing for the whole where nobody names one, unless it is about one party only', () => {
  const crew = { kind: 'team' } as const;
  const led = { ...crew, leaders: [{ party: 'b', basis: 'informal' }] } as const;
  expect(foundBy(rule, parseChain({ parties: { a: led, b: crew }, links: {} }))).toMatchObject([
    {
      subject: 'organisation',
      message:
        'No party names a formal leader, so nobody can say who leads 2 of them by position. Name who leads each, and say who are senior leaders themselves.',
      path: 'parties',
    },
  ]);
  expect(subjectsOf(rule, parseChain({ parties: { a: crew }, links: {} }))).toEqual(['a']);
});
