import { safeParseChain } from 'service-chain';
import { describe, expect, it } from 'vitest';
import { pageDocumentOf } from './page-document.js';

describe.each(['hotel', '200'] as const)('the organisation of a page, %s', (size) => {
  const document = pageDocumentOf(size);

  it('is the same every time, and a sound chain', () => {
    expect(pageDocumentOf(size)).toEqual(document);
    const result = safeParseChain(document);
    expect(result.problems).toEqual([]);
    expect(result.ok && result.chain.touchpoints()).toHaveLength(size === 'hotel' ? 4 : 40);
  });
});

describe('a drawn organisation', () => {
  it('has wholes in two steps, stages and ratings, so that a page has all its parts', () => {
    const { parties, links, ratings } = pageDocumentOf('200');
    const depth = (id: string): number => {
      const whole = parties[id]!.partOf;
      return whole === undefined ? 0 : 1 + depth(whole);
    };
    expect(new Set(Object.keys(parties).map(depth))).toEqual(new Set([0, 1, 2]));
    expect(new Set(Object.values(links).map(({ stage }) => stage)).size).toBe(4);
    expect(ratings).toHaveLength(200);
  });
});
