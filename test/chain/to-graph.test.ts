import { afterEach, beforeEach, describe, expect, expectTypeOf, test } from 'vitest';
import { parseChain } from '../../src/chain/parse-chain.js';
import { type ServiceGraph, toGraph } from '../../src/chain/to-graph.js';
import type { Link } from '../../src/model/link.js';
import type { Party } from '../../src/model/party.js';
import { bakery, helpLine } from '../support/chains.js';
import { everyField } from '../support/chains-every-field.js';

let keysBefore: PropertyKey[];
beforeEach(() => {
  keysBefore = Reflect.ownKeys(Object.prototype);
});
afterEach(() => {
  expect(Reflect.ownKeys(Object.prototype)).toEqual(keysBefore);
});

describe('a chain as a graph', () => {
  test('has parties as nodes and links as edges, by their ids', () => {
    const chain = helpLine();
    const graph = toGraph(chain);
    expect(graph.type).toBe('directed');
    expect(graph.multi).toBe(true);
    expect(graph.nodes()).toEqual(chain.parties().map(({ id }) => id));
    expect(graph.edges()).toEqual(chain.links().map(({ id }) => id));
    expect(graph.getNodeAttributes('server')).toEqual(chain.party('server'));
    expect(graph.getEdgeAttributes('tools')).toEqual(chain.link('tools'));
  });

  test('runs from provider to customer', () => {
    const graph = toGraph(bakery());
    expect(graph.source('bread')).toBe('oven');
    expect(graph.target('bread')).toBe('counter');
    expect(graph.inNeighbors('counter')).toEqual(['oven']);
    expect(graph.outNeighbors('counter')).toEqual(['guest']);
    expect(graph.outDegree('guest')).toBe(0);
  });

  test('keeps parallel links apart', () => {
    const graph = toGraph(helpLine());
    expect(graph.directedEdges('server', 'agency').sort()).toEqual(['list', 'tools']);
    expect(graph.size).toBe(9);
  });

  test('carries everything else as attributes of the graph', () => {
    const chain = parseChain(everyField());
    const { parties: _, links: __, ...rest } = chain.content;
    expect(toGraph(chain).getAttributes()).toEqual(rest);
    expect(toGraph(helpLine()).hasAttribute('name')).toBe(false);
  });

  test('is made once for a chain, and once for each chain', () => {
    const chain = bakery();
    expect(toGraph(chain)).toBe(toGraph(chain));
    expect(toGraph(chain)).not.toBe(toGraph(bakery()));
  });

  test('may be copied and changed without changing the chain', () => {
    const chain = bakery();
    const copy = toGraph(chain).copy();
    copy.dropNode('oven');
    copy.setNodeAttribute('guest', 'name', 'Other');
    expect(toGraph(chain).order).toBe(4);
    expect(chain.content).toEqual(bakery().content);
  });

  test('knows the types of what it holds', () => {
    const graph = toGraph(bakery());
    expectTypeOf(graph).toEqualTypeOf<ServiceGraph>();
    expectTypeOf(graph.getNodeAttributes('oven')).toEqualTypeOf<Party>();
    expectTypeOf(graph.getEdgeAttributes('bread')).toEqualTypeOf<Link>();
    expectTypeOf(graph.getEdgeAttribute('bread', 'ownTime')).toEqualTypeOf<number | undefined>();
    // @ts-expect-error: a link has no such attribute.
    expect(graph.getEdgeAttribute('bread', 'weight')).toBeUndefined();
  });
});

describe('ids that plain objects inherit', () => {
  const INHERITED = Object.getOwnPropertyNames(Object.prototype);

  test('are twelve words, __proto__ and constructor among them', () => {
    expect(INHERITED).toEqual(expect.arrayContaining(['__proto__', 'constructor', 'toString', 'valueOf']));
    expect(INHERITED).toHaveLength(12);
  });

  test.each(INHERITED)('%s as a party keeps the graph from being made, at every call', (id) => {
    const chain = parseChain({
      parties: Object.fromEntries([
        ['a', { kind: 'team' }],
        [id, { kind: 'team' }],
      ]),
      links: {
        l: { provider: 'a', customer: id, service: 's' },
        m: { provider: id, customer: 'a', service: 's' },
      },
    });
    for (let call = 0; call < 2; call++) {
      expect(() => toGraph(chain)).toThrow(
        expect.objectContaining({
          name: 'ServiceChainError',
          code: 'unsafe-graph-key',
          problems: [],
          message: expect.stringContaining(JSON.stringify(id)),
        }),
      );
    }
    expect(chain.providersOf('a').map((party) => party.id)).toEqual([id]);
  });

  test.each(INHERITED)('%s as a link is a key like any other', (id) => {
    const chain = parseChain({
      parties: { a: { kind: 'team' }, b: { kind: 'team' } },
      links: Object.fromEntries([[id, { provider: 'a', customer: 'b', service: 's' }]]),
    });
    expect(toGraph(chain).edges('a', 'b')).toEqual([id]);
    expect(toGraph(chain).getEdgeAttributes(id)).toEqual(chain.link(id));
  });

  test('in attributes are attributes', () => {
    const attributes = Object.fromEntries(INHERITED.map((word) => [word, 1]));
    const chain = parseChain({ parties: { a: { kind: 'team', attributes } }, links: {} });
    expect(Object.keys(toGraph(chain).getNodeAttributes('a').attributes!)).toEqual(INHERITED);
  });

  test('as goals and measures are held in lists', () => {
    const of = (record: object) => Object.fromEntries(INHERITED.map((word) => [word, record]));
    const chain = parseChain({
      parties: {},
      links: {},
      measures: of({ name: 'M', unit: 'u', better: 'lower' }),
      goals: of({ holder: 'organisation', title: 'G' }),
    });
    expect(
      toGraph(chain)
        .getAttribute('goals')
        .map(({ id }) => id),
    ).toEqual([...INHERITED].sort());
    expect(toGraph(chain).getAttribute('measures')).toHaveLength(12);
  });
});
