import { describe, expect, it } from 'vitest';
import { rowOf } from '../../src/algorithms/adjacency.js';
import { createClosureSearch } from '../../src/algorithms/closure-of-one.js';
import { type CompiledChain, compiledOf } from '../../src/chain/compiled-chain.js';
import { defineChain } from '../../src/chain/define-chain.js';
import { bakery, crossroads, helpLine } from '../support/chains.js';
import { application, frontDesk, powerPlant } from '../support/chains-requiring.js';
import { nameOf } from './printed-network.js';

const PARTS = ['inbound', 'outbound', 'classes', 'touchpoints', 'network', 'closure', 'lossNodes'] as const;

/** Per link, the name of a node, or `none`. */
function byLink(chain: CompiledChain, nodeOf: (link: number) => number): Record<string, string> {
  return Object.fromEntries(
    chain.columns.linkIds.map((id, link) => {
      const node = nodeOf(link);
      return [id, node === -1 ? 'none' : nameOf(chain, node)];
    }),
  );
}

describe('a compiled chain', () => {
  it('is made once, and so is every part of it', () => {
    const chain = helpLine();
    const compiled = compiledOf(chain);
    expect(compiledOf(chain)).toBe(compiled);
    for (const part of [...PARTS, 'singleFailures'] as const) expect(compiled[part]).toBe(compiled[part]);
    expect(compiledOf({ ...chain })).not.toBe(compiled);
  });

  it('counts parties and links, and knows what each party receives and provides', () => {
    const { partyCount, linkCount, inbound, outbound, columns } = compiledOf(crossroads());
    expect([partyCount, linkCount]).toEqual([8, 16]);
    const ids = (links: Int32Array) => Array.from(links, (link) => columns.linkIds[link]!);
    expect(ids(rowOf(inbound, columns.partyNumber('partner1')))).toEqual(['b2p', 'c2p', 'f2p']);
    expect(ids(rowOf(outbound, columns.partyNumber('partner1')))).toEqual(['p2b', 'p2c', 'p2f', 'p2p']);
    expect(ids(rowOf(outbound, columns.partyNumber('partner2')))).toEqual([]);
  });

  it('knows touchpoints by their customer, whoever provides them', () => {
    const chain = compiledOf(crossroads());
    const ids = Array.from(chain.touchpoints, (link) => chain.columns.linkIds[link]!);
    expect(ids).toEqual(['c2c', 'f2c', 'g2c', 'p2c']);
    for (const [link, id] of chain.columns.linkIds.entries()) {
      expect(chain.isTouchpoint(link)).toBe(ids.includes(id));
    }
    const customers = chain.columns.partyIds.filter((_, party) => chain.isCustomer(party));
    expect(customers).toEqual(['customer1', 'customer2']);
  });

  it('knows by which node a link works and with which it is lost', () => {
    const chain = compiledOf(frontDesk());
    expect(byLink(chain, chain.ownNode.bind(chain))).toEqual({
      ...{ bill: 'none', greet: '[greet]', linen: 'none', rota: '[rota]' },
    });
    expect(byLink(chain, chain.nodeOf.bind(chain))).toEqual({
      ...{ bill: 'desk', greet: '[greet]', linen: 'shop', rota: '[rota]' },
    });
    expect(byLink(chain, (link) => chain.lossNodes[link]!)).toEqual({
      ...{ bill: 'none', greet: '[greet]', linen: 'desk', rota: '[rota]' },
    });
  });

  it('has no own nodes where no link is special', () => {
    const chain = compiledOf(bakery());
    expect(byLink(chain, chain.ownNode.bind(chain))).toEqual({ bread: 'none', flour: 'none', sale: 'none' });
    expect(byLink(chain, (link) => chain.lossNodes[link]!)).toEqual({
      ...{ bread: 'counter', flour: 'oven', sale: 'none' },
    });
  });

  it('of no parties and links has nothing in it', () => {
    const chain = compiledOf(defineChain({ parties: {}, links: {} }));
    expect([chain.partyCount, chain.linkCount, chain.touchpoints.length]).toEqual([0, 0, 0]);
    expect([chain.closure.count, chain.singleFailures.count, chain.lossNodes.length]).toEqual([0, 0, 0]);
  });
});

describe('what stops a link by failing alone', () => {
  /** The nodes that a link leads to. */
  function stoppersOf(chain: CompiledChain, id: string): string[] {
    const { of, needs } = chain.singleFailures;
    const leadsTo = createClosureSearch(needs)(of[chain.nodeOf(chain.columns.linkNumber(id))]!);
    const nodes = Array.from(of.keys()).filter((node) => leadsTo(of[node]!));
    return nodes.map((node) => nameOf(chain, node)).sort();
  }

  it('is all it needs where no clause can spare a link', () => {
    for (const chain of [bakery(), frontDesk(), application()].map((one) => compiledOf(one))) {
      expect(chain.singleFailures).toBe(chain.closure);
    }
  });

  it('is less where one can', () => {
    const chain = compiledOf(powerPlant());
    expect(chain.singleFailures).not.toBe(chain.closure);
    expect(stoppersOf(chain, 'heat')).toEqual(['#0', '@plant', '[heat]']);
    expect(stoppersOf(chain, 'light')).toEqual(['@mains', '@plant', '@solar', '[light]', '[m]', '[s]']);
    expect(stoppersOf(chain, 'power')).toEqual(['#2', '@mains', '@plant', '[m]', '[power]']);
    expect(stoppersOf(chain, 'words')).toEqual(['@plant', '[words]']);
  });
});
