import { describe, expect, it } from 'vitest';
import { isServiceChainError, type Problem, parseChain, select } from '../../../src/index.js';
import { harbourHotel } from '../../fixtures/harbour-hotel.js';

const hotel = parseChain(harbourHotel);

describe('what is wrong with a selector as plain data', () => {
  it.each<readonly [selector: unknown, told: Partial<Problem>]>([
    [{ upstreamOf: 'L22' }, { code: 'unknown-id', path: ['upstreamOf'], suggestion: 'L12' }],
    [{ id: '' }, { code: 'unknown-id', path: ['id'] }],
    [{ owner: 'L1' }, { code: 'unknown-id', path: ['owner'], received: '"L1", which is a link' }],
    [{ owner: { not: 'L1' } }, { code: 'unknown-id', path: ['owner', 'not'] }],
    [{ and: ['it', { or: ['hr', 'hrr'] }] }, { path: ['and', 1, 'or', 1], suggestion: 'hr' }],
    [
      { upstreamOf: 'L1', via: 'itt' },
      { path: ['via'], suggestion: 'it' },
    ],
    [{ kind: 'rol' }, { code: 'invalid-selector', path: ['kind'], suggestion: 'role' }],
    [{ kind: ['role'] }, { path: ['kind'], received: 'a list of 1' }],
    [{ is: 'toString' }, { path: ['is'], received: '"toString"' }],
    [{ kinds: 'role' }, { path: [], received: '"kinds"', suggestion: 'kind' }],
    [{ toString: 'role' }, { path: [], received: '"toString"' }],
    [JSON.parse('{ "__proto__": "role" }'), { path: [], received: '"__proto__"' }],
    [{}, { path: [], received: 'a map' }],
    [{ kind: undefined }, { path: [] }],
    [
      { kind: 'role', tag: 'x' },
      { path: [], received: '"tag"' },
    ],
    [
      { upstreamOf: 'L1', value: 1 },
      { path: [], received: '"value"' },
    ],
    [
      { upstreamOf: 'L1', dept: 1 },
      { path: [], suggestion: 'depth' },
    ],
    [
      { upstreamOf: 'L1', depth: 0 },
      { path: ['depth'], received: '0' },
    ],
    [{ upstreamOf: 'L1', depth: 1.5 }, { path: ['depth'] }],
    [{ upstreamOf: 'L1', depth: '2' }, { path: ['depth'] }],
    [{ attribute: 'a', value: Number.NaN }, { path: ['value'] }],
    [{ attribute: 'a', value: ['a'] }, { path: ['value'] }],
    [{ attribute: 7 }, { path: ['attribute'], expected: 'text' }],
    [{ tag: 7 }, { path: ['tag'], expected: 'text' }],
    [{ id: 7 }, { path: ['id'], expected: 'an id' }],
    [{ and: 'it' }, { path: ['and'], expected: 'a list of selectors' }],
    [{ not: null }, { path: ['not'], expected: 'an id or a selector as a map' }],
    [{ not: new Map() }, { path: ['not'], received: 'an instance of Map' }],
    [undefined, { path: [], received: 'nothing' }],
    [['it'], { path: [], received: 'a list of 1' }],
  ])('%j', (selector, told) => {
    const problems = problemsOf(selector);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject(told);
  });

  it('is told all at once', () => {
    const problems = problemsOf({ and: [{ kind: 'rol' }, 'itt', { upstreamOf: 'L99', via: { line: '' } }] });
    expect(problems.map(({ path }) => path.join('.'))).toEqual([
      ...['and.0.kind', 'and.1', 'and.2.upstreamOf', 'and.2.via.line'],
    ]);
  });
});

describe('bounds', () => {
  const nested = (depth: number) =>
    Array.from({ length: depth }).reduce<object>((inner) => ({ not: inner }), { is: 'party' });

  it('on nesting, a ring of its own among it', () => {
    const ring: { not?: object } = {};
    ring.not = ring;
    expect(problemsOf(ring).map(({ code }) => code)).toEqual(['too-deep']);
    expect(select(hotel, nested(98) as never).rows()).toHaveLength(10);
    expect(select(hotel, nested(99) as never).rows()).toHaveLength(16);
    expect(problemsOf(nested(100)).map(({ code }) => code)).toEqual(['too-deep']);
  });

  it('on the number of selectors, shared ones counted where they stand', () => {
    const ids = Array.from({ length: 9_999 }, () => 'it');
    expect(select(hotel, { or: ids }).rows()).toHaveLength(1);
    expect(problemsOf({ or: [...ids, 'it'] }).map(({ code }) => code)).toEqual(['too-large']);
    expect(problemsOf({ or: new Array(2 ** 32 - 1) }).map(({ code }) => code)).toEqual(['too-large']);
    const shared = Array.from({ length: 60 }).reduce<object>((one) => ({ and: [one, one] }), { is: 'link' });
    expect(problemsOf(shared).map(({ code }) => code)).toEqual(['too-large']);
  });
});

it('what the caller does to it later changes nothing', () => {
  const ids = ['it'];
  const table = select(hotel, { or: ids });
  ids.push('hr');
  expect(table.rows().map(({ id }) => id)).toEqual(['it']);
});

function problemsOf(selector: unknown): readonly Problem[] {
  try {
    select(hotel, selector as never);
  } catch (error) {
    if (!isServiceChainError(error)) throw error;
    expect(error.code).toBe('invalid-selector');
    return error.problems;
  }
  return [];
}
