import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diff } from '../../src/chain/diff.js';
import { parseChain, upstreamParties } from '../../src/index.js';
import { differenceBetween, toDifference } from '../../src/report/index.js';
import { assess } from '../../src/rules/index.js';
import { graphChains } from '../properties/graph-chains.js';
import { upstreamLinks } from '../reference/service-chain-semantics.js';
import { hotel, hotelAfter } from '../support/changed-hotel.js';

describe('the difference', () => {
  it('of a chain from itself is none', () => {
    const difference = differenceBetween(assess(hotel), assess(hotel));
    expect(Object.values(difference).flat()).toEqual([]);
    expect(toDifference(assess(hotel), assess(hotel))).toContain('Nothing differs.');
  });

  it('tells touchpoints that come and go, and parties that go', () => {
    const after = hotelAfter(
      { change: 'drop-party', party: 'kitchen', cascade: true },
      { change: 'add-link', link: 'L30', definition: { provider: 'gm', customer: 'guest', service: 'tour' } },
    );
    const page = toDifference(assess(hotel), assess(after), { width: 200 });
    expect(page).toContain('breakfast (L3), Kitchen → Guest\n            is gone\n');
    expect(page).toContain(
      'tour (L30), General manager → Guest\n            is new: 0 links and 1 party behind it\n',
    );
    expect(page).toContain('  better  Kitchen is gone\n');
    expect(page).toContain('better  breakfast (L3), Kitchen → Guest, is gone');
    expect(page).toContain('worse   tour (L30), General manager → Guest, has nobody inside to answer for it');
  });

  it('holds every party that comes to stand behind a touchpoint or no longer does, with a witness', () => {
    fc.assert(
      fc.property(graphChains({ maxParties: 6 }), graphChains({ maxParties: 6 }), (one, other) => {
        const [before, after] = [parseChain(one), parseChain(other)];
        const pairs = (chain: typeof before) =>
          new Set(Array.from(upstreamParties(chain), (row) => JSON.stringify([row.touchpoint, row.party])));
        const [was, is] = [pairs(before), pairs(after)];
        const { dependencies, changes } = differenceBetween(assess(before), assess(after));
        expect(changes).toEqual(diff(before, after));
        const told = (change: string) =>
          dependencies
            .filter((row) => row.change === change)
            .map((row) => JSON.stringify([row.touchpoint, row.party]));
        expect(told('gained').sort()).toEqual([...is].filter((pair) => !was.has(pair)).sort());
        expect(told('lost').sort()).toEqual([...was].filter((pair) => !is.has(pair)).sort());
        for (const { touchpoint, party, change, witness } of dependencies) {
          const [chain, document] = change === 'gained' ? [after, other] : [before, one];
          expect(witness[0]).toBe(touchpoint);
          expect(chain.link(witness.at(-1)!).provider).toBe(party);
          expect(upstreamLinks(document, touchpoint).get(witness.at(-1)!)).toBe(witness.length);
        }
        const page = toDifference(assess(before), assess(after), { width: 60 });
        expect(page).not.toMatch(/undefined|NaN|\[object/);
      }),
      { numRuns: 60 },
    );
  });
});
