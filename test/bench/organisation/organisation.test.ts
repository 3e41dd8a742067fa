import { safeParseChain } from 'service-chain';
import { describe, expect, it } from 'vitest';
import { makeOrganisation } from './organisation.js';
import { randomStream } from './random.js';
import { documentOf, rowsOf } from './rows.js';
import { PROFILES, PROFILES_ABOUT, SIZES } from './sizes.js';

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
});

describe.each(PROFILES_ABOUT.graph)('a tiny %s organisation', (profile) => {
  it('has requirements with alternatives and with thresholds', () => {
    const organisation = makeOrganisation({ size: 'tiny', profile, hasAlternatives: true });
    const stated = rowsOf(organisation).links.flatMap(({ requires }) => requires ?? []);
    expect(stated.some((one) => Array.isArray(one))).toBe(true);
    expect(stated.some((one) => typeof one === 'object' && 'atLeast' in one)).toBe(true);
  });
});

describe.each(PROFILES_ABOUT.records)('a tiny organisation with records in %s', (profile) => {
  const { records, linkIds } = makeOrganisation({ size: 'tiny', profile, hasAlternatives: false });
  const { ratings, measurements, contacts, groups } = records!;

  it('has as many records of each kind as its size says', () => {
    const wanted = SIZES.tiny.records;
    expect([ratings.subject, measurements.link, contacts.link].map(({ length }) => length)).toEqual([
      wanted,
      wanted,
      wanted,
    ]);
  });

  it('has groups of equal size', () => {
    const keys = {
      ratings: Array.from(ratings.subject, (link, at) => `${link} ${ratings.measure[at]} ${ratings.by[at]}`),
      measurements: Array.from(measurements.link, (link, at) => `${link} ${measurements.measure[at]}`),
      contacts: Array.from(contacts.link, (link) => `${link}`),
    };
    for (const [kind, own] of Object.entries(keys)) {
      const sizes = new Map<string, number>();
      for (const key of own) sizes.set(key, (sizes.get(key) ?? 0) + 1);
      expect(sizes.size).toBe(groups[kind as keyof typeof groups]);
      expect(Math.max(...sizes.values()) - Math.min(...sizes.values())).toBeLessThanOrEqual(1);
    }
  });

  it('speaks of its own links, and answers no contact before it came in', () => {
    expect(Math.max(...ratings.subject, ...measurements.link, ...contacts.link)).toBeLessThan(linkIds.length);
    const early = contacts.responded.filter((minute, at) => minute !== -1 && minute < contacts.received[at]!);
    expect(early).toHaveLength(0);
  });
});
