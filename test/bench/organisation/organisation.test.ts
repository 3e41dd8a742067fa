import { safeParseChain } from 'service-chain';
import { describe, expect, it } from 'vitest';
import { makeOrganisation } from './organisation.js';
import { randomStream } from './random.js';
import { documentOf, rowsOf } from './rows.js';
import { PROFILES } from './sizes.js';

describe('the pseudo-random numbers', () => {
  it('are those of mulberry32', () => {
    const { next } = randomStream(1);
    const numbers = [next(), next(), next()].map((number) => number * 2 ** 32);
    expect(numbers).toEqual([2693262067, 11749833, 2265367787]);
  });
});

describe.each(PROFILES)('a tiny %s organisation', (profile) => {
  const plan = { size: 'tiny', profile, hasAlternatives: true } as const;
  const organisation = makeOrganisation(plan);

  it('is the same every time', () => {
    expect(makeOrganisation(plan)).toEqual(organisation);
  });

  it('is a sound chain', () => {
    const result = safeParseChain(documentOf(rowsOf(organisation)));
    expect(result.problems).toEqual([]);
    expect(result.ok && result.chain.touchpoints()).toHaveLength(organisation.touchpoints.length);
  });

  it('has requirements with alternatives and with thresholds', () => {
    const stated = rowsOf(organisation).links.flatMap(({ requires }) => requires ?? []);
    expect(stated.some((one) => Array.isArray(one))).toBe(true);
    expect(stated.some((one) => typeof one === 'object' && 'atLeast' in one)).toBe(true);
  });
});
