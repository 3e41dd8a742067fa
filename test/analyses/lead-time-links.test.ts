import { describe, expect, it } from 'vitest';
import { leadTimeLinks } from '../../src/analyses/lead-time-links.js';
import { parseChain } from '../../src/chain/parse-chain.js';
import { workedChains } from '../fixtures/worked-chains.js';

const service = 'service';

/** Slack by link of the one touchpoint, `t`. */
function slackOf(links: Readonly<Record<string, object>>) {
  const ends = Object.values(links) as Array<{ provider: string; customer: string }>;
  const ids = new Set(ends.flatMap(({ provider, customer }) => [provider, customer]));
  const parties = Object.fromEntries(
    [...ids].map((id) => [id, { kind: id === 'guest' ? 'customer' : 'team' }]),
  );
  return Object.fromEntries(
    leadTimeLinks(parseChain({ parties, links }))
      .rows()
      .map((row) => [row.link, row.slack]),
  );
}

describe('the links behind the check-in of the hotel', () => {
  it('come with lead time, slack and whether they are on the critical path', () => {
    const rows = leadTimeLinks(workedChains[0]!.chain)
      .rows()
      .filter(({ touchpoint }) => touchpoint === 'L2');
    expect(rows.map(({ touchpoint: _, modelled: __, ...row }) => Object.values(row))).toEqual([
      ['L10', null, 0, 3, false],
      ['L11', null, null, null, false],
      ['L12', null, null, null, false],
      ['L16', 6, 6, 1, false],
      ['L5', 4, 7, 0, true],
      ['L6', 2, null, null, false],
      ['L8', 3, 3, 0, true],
    ]);
  });

  it('have no slack towards a touchpoint whose lead time is not known', () => {
    const rows = leadTimeLinks(workedChains[0]!.chain).rows();
    const unknown = rows.filter(({ touchpoint }) => touchpoint !== 'L2');
    expect(unknown.filter(({ slack, onCriticalPath }) => slack !== null || onCriticalPath)).toEqual([]);
  });
});

describe('slack', () => {
  /**
   *   depot ──d──▶ left  ──a──▶ desk ──t (any of a, b; c)──▶ guest
   *     └──e─────▶ right ──b──▶  ▲
   *                other ──c─────┘
   */
  const choice = (
    own: Readonly<Record<string, number>>,
    requires: readonly unknown[] = [['a', 'b'], 'c'],
  ) => ({
    t: { provider: 'desk', customer: 'guest', service, requires },
    a: { provider: 'left', customer: 'desk', service, ownTime: own.a },
    b: { provider: 'right', customer: 'desk', service, ownTime: own.b },
    c: { provider: 'other', customer: 'desk', service, ownTime: own.c },
    d: { provider: 'depot', customer: 'left', service },
    e: { provider: 'depot', customer: 'right', service },
    f: { provider: 'mill', customer: 'depot', service, ownTime: own.f },
  });

  it('is infinite for alternatives of which each can wait for the other', () => {
    expect(slackOf(choice({ a: 2, b: 3, c: 9, f: 0 }))).toMatchObject({
      a: null,
      b: null,
      d: null,
      e: null,
      c: 0,
    });
  });

  it('ends where all alternatives that rest on one link are late together', () => {
    expect(slackOf(choice({ a: 2, b: 3, c: 9, f: 1 }))).toMatchObject({ f: 6 });
  });

  it('is 0 for the quicker alternative that is waited for, and infinite for the slower', () => {
    const slack = slackOf(choice({ a: 2, b: 3, c: 1, f: 1 }));
    expect(slack).toEqual({ a: 0, b: null, c: 2, d: 0, e: null, f: 0 });
  });

  it('is infinite for both of two equally quick alternatives, and 0 for what both rest on', () => {
    expect(slackOf(choice({ a: 2, b: 2, c: 1, f: 1 }))).toEqual({
      a: null,
      b: null,
      c: 2,
      d: null,
      e: null,
      f: 0,
    });
  });

  it('goes by the k-th of several', () => {
    const two = [{ atLeast: 2, of: ['a', 'b', 'c'] }];
    expect(slackOf(choice({ a: 1, b: 2, c: 4, f: 0 }, two))).toMatchObject({ a: 1, b: 0, c: null, f: 0 });
    expect(slackOf(choice({ a: 1, b: 4, c: 4, f: 0 }, two))).toMatchObject({
      a: null,
      b: null,
      c: null,
      f: 3,
    });
    expect(slackOf(choice({ a: 0, b: 5, c: 2, f: 0 }, [...two, 'b']))).toMatchObject({
      a: null,
      b: 0,
      c: null,
      f: 0,
    });
  });

  it('of what is critical is exactly 0, whatever binary fractions do', () => {
    const names = Array.from({ length: 30 }, (_, place) => `p${String(place).padStart(2, '0')}`);
    const line = Object.fromEntries(
      names.slice(1).map((name, place) => [
        `l${String(place).padStart(2, '0')}`,
        {
          provider: name,
          customer: place === 0 ? 'guest' : names[place],
          service,
          ownTime: 0.1 * (place + 1),
        },
      ]),
    );
    expect(Object.values(slackOf(line))).toEqual(Array(28).fill(0));
  });
});
