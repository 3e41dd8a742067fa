import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compiledOf } from '../../src/chain/compiled-chain.js';
import { CUSTOMER_KIND } from '../../src/chain/network-layout.js';
import { parseChain } from '../../src/chain/parse-chain.js';
import type { ServiceChain } from '../../src/chain/service-chain.js';
import { graphChains } from '../properties/graph-chains.js';
import { bakery, helpLine } from '../support/chains.js';
import { frontDesk, powerPlant } from '../support/chains-requiring.js';

const layoutOf = (chain: ServiceChain) => compiledOf(chain).network.layout;

describe('the numbers of nodes', () => {
  it('are those of the parties where no link is special', () => {
    const layout = layoutOf(bakery());
    expect(layout).toMatchObject({
      parties: 4,
      specialsFrom: 4,
      unstatedFrom: 4,
      gatesFrom: 4,
      nodeCount: 4,
    });
    expect(layout.ownNodes).toBeUndefined();
    expect(Array.from(layout.presenceOf)).toEqual([0, 1, 2, 3]);
    expect([layout.specials.length, layout.gateClauses.length]).toEqual([0, 0]);
  });

  it('go on with presences, stated links, named ones and gates', () => {
    // Parties: boss 0, desk 1, guest 2, shop 3. Links: bill 0, greet 1, linen 2, rota 3.
    const layout = layoutOf(frontDesk());
    expect(layout).toMatchObject({
      parties: 4,
      specialsFrom: 6,
      unstatedFrom: 7,
      gatesFrom: 8,
      nodeCount: 8,
    });
    expect(Array.from(layout.specials)).toEqual([1, 3]);
    expect(Array.from(layout.ownNodes!)).toEqual([-1, 6, -1, 7]);
    expect(Array.from(layout.presenceOf)).toEqual([5, 4, 2, 3]);
  });

  it('have no transparent link where all state something, and a gate only for a clause that can spare one', () => {
    const layout = layoutOf(powerPlant());
    expect(layout.unstatedFrom).toBe(layout.gatesFrom);
    expect(Array.from(layout.gateClauses)).toEqual([0, 2]);
    expect(Array.from(layout.ownNodes!)).not.toContain(-1);
  });

  it('are ranges that hold every special link and clause once', () => {
    fc.assert(
      fc.property(fc.oneof(graphChains(), fc.constant(null)), (document) => {
        const { network, columns } = compiledOf(document ? parseChain(document) : helpLine());
        const { layout } = network;
        const { requirements } = columns;
        const stated = Array.from(requirements.links);
        const named = [...new Set(requirements.members)].filter((link) => !stated.includes(link));
        const specials = [...stated, ...named.sort((a, b) => a - b)];
        expect(Array.from(layout.specials)).toEqual(specials);
        const providers = new Set(specials.map((link) => columns.providers[link]!));
        expect(layout.specialsFrom).toBe(layout.parties + providers.size);
        expect(layout.unstatedFrom).toBe(layout.specialsFrom + stated.length);
        expect(layout.gatesFrom).toBe(layout.specialsFrom + specials.length);
        expect(layout.nodeCount).toBe(layout.gatesFrom + layout.gateClauses.length);
        for (const [party, node] of layout.presenceOf.entries()) {
          expect(node === party).toBe(!providers.has(party));
        }
        expect(new Set(layout.presenceOf).size).toBe(layout.parties);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the code of an external customer', () => {
  it('is the one the columns have for it', () => {
    const { columns } = compiledOf(bakery());
    expect(columns.kinds[columns.partyNumber('guest')]).toBe(CUSTOMER_KIND);
  });
});
