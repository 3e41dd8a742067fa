import { describe, expect, test } from 'vitest';
import { safeParseChain } from '../../src/chain/parse-chain.js';
import { minutesOfDuration } from '../../src/model/duration.js';

describe('a duration in minutes', () => {
  test.each([
    ['PT10M', 10],
    ['PT1H', 60],
    ['PT90S', 1.5],
    ['PT0S', 0],
    ['P1D', 1440],
    ['P1W', 10080],
    ['P2W', 20160],
    ['P1DT2H3M30S', 1440 + 120 + 3.5],
    ['P1W1DT1M', 10080 + 1440 + 1],
    ['PT1.5H', 90],
    ['P0.5D', 720],
    ['PT007M', 7],
    ['PT23S', 23 / 60],
    ['PT1M7S', 67 / 60],
    ['PT2H0.6S', (2 * 3600 + 0.6) / 60],
    ['PT1.1M', 1.1],
  ])('%s is %d', (text, minutes) => {
    expect(minutesOfDuration(text)).toBe(minutes);
  });

  test.each([
    '',
    'P',
    'PT',
    'P1DT',
    'T10M',
    '10M',
    '10',
    'PT10',
    'P1M',
    'P1Y',
    'P1Y2M3D',
    'PT-5M',
    '-PT5M',
    '+PT5M',
    'pt10m',
    'PT10M ',
    'PT10M\n',
    'PT1,5H',
    'PT.5H',
    'PT5.H',
    'PT1M1H',
    'PT1e3M',
    'P1D2H',
    'PT１０M',
  ])('is not read from %j', (text) => {
    expect(minutesOfDuration(text)).toBeUndefined();
  });

  test('is refused in a document when it is longer than numbers go', () => {
    const links = { l: { provider: 'a', customer: 'b', service: 's', ownTime: `PT${'9'.repeat(400)}M` } };
    const { ok } = safeParseChain({ parties: { a: { kind: 'team' }, b: { kind: 'team' } }, links });
    expect(ok).toBe(false);
  });
});
