import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatSelector, parseSelector, type SelectorObject } from '../../../src/index.js';
import { alone, selectorsOf } from './random-selectors.js';

const IDS = [
  'it',
  'and',
  'kind',
  'via',
  'party',
  '2+x',
  '42',
  '-3',
  '__proto__',
  'a b',
  '"',
  "'",
  '\\',
  '客室',
];
const ODD = ['\u202E', '😀', '*x*', 'laundry → rooms', 'null', 'id', 'x)', '\ud83d'];

describe('a selector as text', () => {
  it('is read as the same selector', () => {
    fc.assert(
      fc.property(selectorsOf(IDS, ODD).map(alone), (selector) => {
        const text = formatSelector(selector);
        expect(parseSelector(text)).toEqual(selector);
        expect(formatSelector(text)).toBe(text);
        expect(text).toMatch(/^[^\u0000-\u001f\u007f-\u009f\u202e]*$/);
      }),
      { numRuns: 1000 },
    );
  });

  it.each<readonly [SelectorObject, string]>([
    [{ id: 'and' }, '"and"'],
    [{ upstreamOf: 'L2', depth: 2, notVia: 'it', via: 'hr' }, 'upstreamOf(L2, 2) via(hr) notVia(it)'],
    [{ or: ['a', { and: ['b', { or: ['c', 'd'] }] }] }, 'a or b and (c or d)'],
    [{ or: ['a', { or: ['b', 'c'] }] }, 'a or (b or c)'],
    [{ not: { and: ['a', 'b'] } }, 'not (a and b)'],
    [{ not: { not: 'a' } }, 'not not a'],
    [{ attribute: 'beds', value: 1e21 }, 'attribute(beds = 1e21)'],
    [{ attribute: 'beds', value: '12' }, 'attribute(beds = "12")'],
    [{ attribute: 'a b', value: null }, 'attribute("a b" = null)'],
    [{ name: 'Front *' }, 'name("Front *")'],
    [{ tag: 'a\u0000\u2028"' }, 'tag("a\\u0000\\u2028\\"")'],
  ])('%j is %s', (selector, text) => {
    expect(formatSelector(selector)).toBe(text);
    expect(parseSelector(text)).toEqual(selector);
  });

  it.each<readonly [SelectorObject, string]>([
    [{ and: [] }, 'party or link'],
    [{ or: [] }, 'party and link'],
    [{ or: ['a'] }, 'a'],
    [{ and: ['a', { and: [] }] }, 'a and (party or link)'],
    [{ not: { or: [] } }, 'not (party and link)'],
    [{ not: { and: [{ or: ['a', 'b'] }] } }, 'not (a or b)'],
    [{ or: [{ and: [{ or: ['a', 'b'] }] }, 'c'] }, '(a or b) or c'],
    [{ upstreamOf: { id: 'a' }, depth: undefined }, 'upstreamOf(a)'],
  ])('%j, which has a shorter form, is %s', (selector, text) => {
    expect(formatSelector(selector)).toBe(text);
  });

  it('of a text is its longer form', () => {
    expect(formatSelector('2+x+ via(y) or not (z)')).toBe(
      '(upstreamOf(x, 2) via(y) or downstreamOf(x) via(y)) or not z',
    );
  });

  it('there is none of what is no selector, or longer than a text may be', () => {
    expect(() => formatSelector('a or')).toThrow('got the end');
    expect(() => formatSelector({ kind: 'rol' as 'role' })).toThrow('did you mean "role"');
    expect(() => formatSelector({ tag: 'x'.repeat(100_000) })).toThrow('at most 100000 characters as text');
  });
});
