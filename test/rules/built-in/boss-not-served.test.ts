import { expect, it } from 'vitest';
import { leadershipSummary } from '../../../src/analyses/leadership-summary.js';
import { parseChain } from '../../../src/chain/parse-chain.js';
import { foundBy, hotel } from './found-by.js';

const rule = 'boss-not-served';

it('finds three of the four formal pairs of the hotel, in one of which the leader is served', () => {
  const found = foundBy(rule, hotel);
  expect(found.map(({ subject, detail }) => [subject, detail])).toEqual([
    ['dutyManager', 'gm'],
    ['housekeeping', 'gm'],
    ['kitchen', 'gm'],
  ]);
  expect(found[0]).toMatchObject({
    message:
      'Duty manager (dutyManager) provides nothing to General manager (gm), who leads it. The boss is an internal customer, too: ask what is needed from it, such as a report, and add the link.',
    parties: ['dutyManager', 'gm'],
    links: ['L14'],
    touchpoints: [],
    path: 'parties.dutyManager.leaders[0]',
    expected: 'a link to the leader',
    actual: 'none',
  });
  const whole = leadershipSummary(hotel)
    .rows()
    .find((row) => row.level === 'organisation' && row.basis === 'formal');
  expect(whole!.pairs - whole!.bossServed).toBe(found.length);
});

it('leaves out informal leaders, and finds each formal one at its place', () => {
  const chain = parseChain({
    parties: {
      one: { kind: 'role' },
      two: { kind: 'role' },
      crew: {
        kind: 'team',
        leaders: [
          { party: 'one', basis: 'informal' },
          { party: 'two', basis: 'formal' },
          { party: 'one', basis: 'formal' },
        ],
      },
    },
    links: { report: { provider: 'crew', customer: 'two', service: 'report' } },
  });
  expect(foundBy(rule, chain)).toMatchObject([
    { subject: 'crew', detail: 'one', path: 'parties.crew.leaders[2]' },
  ]);
});
