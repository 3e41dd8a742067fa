import { describe, expect, it } from 'vitest';
import { parseSelector } from '../../../src/index.js';

const GRAMMAR: ReadonlyArray<readonly [text: string, selector: object]> = [
  // What stands alone
  ['L2', { id: 'L2' }],
  ['"a b"', { id: 'a b' }],
  ["'it''s'".replace("''", "\\'"), { id: "it's" }],
  ['id(and)', { id: 'and' }],
  ['id("2+x")', { id: '2+x' }],
  ["'kind'", { id: 'kind' }],
  ['__proto__', { id: '__proto__' }],
  ['42', { id: '42' }],
  ['-3', { id: '-3' }],
  ['客室', { id: '客室' }],
  ['tag("\\u5ba2\\n\\\\")', { tag: '客\n\\' }],
  ['touchpoint', { is: 'touchpoint' }],
  // Properties
  ['kind(role)', { kind: 'role' }],
  ["kind('role')", { kind: 'role' }],
  ['lane(front-stage)', { lane: 'front-stage' }],
  ['tag(night)', { tag: 'night' }],
  ['tag(and)', { tag: 'and' }],
  ['channel("e-mail, fax")', { channel: 'e-mail, fax' }],
  ['name(Front*)', { name: 'Front*' }],
  ['attribute(site)', { attribute: 'site' }],
  ['attribute(site = north)', { attribute: 'site', value: 'north' }],
  ['attribute("cost centre"=7)', { attribute: 'cost centre', value: 7 }],
  ['attribute(site = "7")', { attribute: 'site', value: '7' }],
  ['attribute(site = 007)', { attribute: 'site', value: '007' }],
  ['attribute(site = -1.50e-3)', { attribute: 'site', value: -0.0015 }],
  ['attribute(site = -0)', { attribute: 'site', value: 0 }],
  ['attribute(open = true)', { attribute: 'open', value: true }],
  ['attribute(open = "true")', { attribute: 'open', value: 'true' }],
  ['attribute(open = null)', { attribute: 'open', value: null }],
  ['owner(it)', { owner: 'it' }],
  ['provider(kind(role) or it)', { provider: { or: [{ kind: 'role' }, 'it'] } }],
  // Joining: not before and before or
  ['a or b and not c', { or: ['a', { and: ['b', { not: 'c' }] }] }],
  ['not a and b', { and: [{ not: 'a' }, 'b'] }],
  ['not not a', { not: { not: 'a' } }],
  ['a and b and c', { and: ['a', 'b', 'c'] }],
  ['(a or b) and c', { and: [{ or: ['a', 'b'] }, 'c'] }],
  ['a and (b and c)', { and: ['a', { and: ['b', 'c'] }] }],
  ['((a))', { id: 'a' }],
  [' a\n or\tb ', { or: ['a', 'b'] }],
  // Paths: providers are upstream
  ['+x', { upstreamOf: 'x' }],
  ['x+', { downstreamOf: 'x' }],
  ['2+x', { upstreamOf: 'x', depth: 2 }],
  ['x+3', { downstreamOf: 'x', depth: 3 }],
  ['2 + x', { upstreamOf: 'x', depth: 2 }],
  ['+x+', { or: [{ upstreamOf: 'x' }, { downstreamOf: 'x' }] }],
  [
    '2+x+3',
    {
      or: [
        { upstreamOf: 'x', depth: 2 },
        { downstreamOf: 'x', depth: 3 },
      ],
    },
  ],
  ['+42', { upstreamOf: '42' }],
  ['"42"+', { downstreamOf: '42' }],
  [
    '1+2+3',
    {
      or: [
        { upstreamOf: '2', depth: 1 },
        { downstreamOf: '2', depth: 3 },
      ],
    },
  ],
  ['+(a or b)', { upstreamOf: { or: ['a', 'b'] } }],
  ['not +x', { not: { upstreamOf: 'x' } }],
  ['+kind(role)', { upstreamOf: { kind: 'role' } }],
  ['upstreamOf(x)', { upstreamOf: 'x' }],
  ['downstreamOf(x, 2)', { downstreamOf: 'x', depth: 2 }],
  ['+upstreamOf(x, 2)', { upstreamOf: { upstreamOf: 'x', depth: 2 } }],
  ['+x via(y)', { upstreamOf: 'x', via: 'y' }],
  ['x+2 notVia(y) via(z)', { downstreamOf: 'x', depth: 2, notVia: 'y', via: 'z' }],
  ['upstreamOf(x) via(y or z)', { upstreamOf: 'x', via: { or: ['y', 'z'] } }],
  [
    '+x+ via(y)',
    {
      or: [
        { upstreamOf: 'x', via: 'y' },
        { downstreamOf: 'x', via: 'y' },
      ],
    },
  ],
  ['+upstreamOf(x) via(y)', { upstreamOf: { upstreamOf: 'x' }, via: 'y' }],
  ['+(upstreamOf(x) via(y))', { upstreamOf: { upstreamOf: 'x', via: 'y' } }],
  ['owner(+x) and link', { and: [{ owner: { upstreamOf: 'x' } }, { is: 'link' }] }],
];

describe('a text', () => {
  it.each(GRAMMAR)('%s is read', (text, selector) => {
    expect(parseSelector(text)).toEqual(selector);
  });
});
