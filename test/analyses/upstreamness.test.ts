import { describe, expect, it } from 'vitest';
import { upstreamness } from '../../src/analyses/upstreamness.js';
import { parseChain } from '../../src/chain/parse-chain.js';
import { costDocument } from '../support/chains-of-cost.js';

const factsOf = (document: object, options = {}) =>
  Object.fromEntries(
    Array.from(upstreamness(parseChain(document), options), (row) => [
      row.party,
      [row.upstreamness, row.toCustomers, row.complete, row.unknownBecause, row.cycle?.join() ?? null],
    ]),
  );

describe('upstreamness', () => {
  it('weighs every way by the share that takes it', () => {
    // it: 1 + .5 · desk + .25 · hr; hr: 1 + .5 · it + .5 · desk.
    const document = costDocument({ desk: 1, it: 1, hr: 1 }, [
      ['t', 'desk', 'buyer', 1],
      ['a', 'it', 'desk', 0.5],
      ['b', 'it', 'hr', 0.25],
      ['c', 'it', 'buyer', 0.25],
      ['d', 'hr', 'it', 0.5],
      ['e', 'hr', 'desk', 0.5],
    ]);
    const it = (1 + 0.5 + 0.25 * 1.5) / (1 - 0.125);
    expect(factsOf(document)).toEqual({
      desk: [1, 1, true, null, null],
      it: [expect.closeTo(it, 12), 0.25, true, null, null],
      hr: [expect.closeTo(1.5 + 0.5 * it, 12), 0, true, null, null],
    });
  });

  it('takes what is not allocated for used up', () => {
    const document = costDocument({ desk: 1, it: 1 }, [
      ['t', 'desk', 'buyer', 0.5],
      ['a', 'it', 'desk', 0.5],
    ]);
    expect(factsOf(document).it![0]).toBe(1.5);
    expect(factsOf(document, { rest: 'normalised' }).it![0]).toBe(2);
  });

  it('is unknown where no share can be used, and at least so much before', () => {
    const document = costDocument({ none: 1, more: 1, lone: 1, far: 1 }, [
      ['a', 'none', 'lone'],
      ['b', 'more', 'lone', 1],
      ['c', 'more', 'buyer', 1],
      ['d', 'far', 'more', 0.5],
      ['e', 'far', 'lone', 0.5],
    ]);
    expect(factsOf(document)).toEqual({
      none: [null, null, false, 'no-share', null],
      more: [null, null, false, 'over-full-shares', null],
      lone: [null, null, false, 'no-links', null],
      far: [2, 0, false, null, null],
    });
  });

  it('is unknown in a cycle that nothing leaves and in all that leads there', () => {
    const document = costDocument({ p: 1, q: 1, r: 1, s: 1, away: 1 }, [
      ['a', 'p', 'q', 1],
      ['b', 'q', 'p', 1],
      ['c', 'r', 'q', 0.125],
      ['d', 's', 'r', 1],
      ['t', 'away', 'buyer', 1],
    ]);
    const closed = [null, 0, false, 'closed-cycle', 'p,q'];
    expect(factsOf(document)).toEqual({
      ...{ p: closed, q: closed, r: closed, s: closed },
      away: [1, 1, true, null, null],
    });
  });

  it.each([
    [{ rest: 'x' }, 'expected rest'],
    [{ method: 'direct' }, 'expected options among rest, got "method"'],
  ])('refuses %j', (options, message) => {
    expect(() => upstreamness(parseChain({ parties: {}, links: {} }), options as never)).toThrow(message);
  });
});
