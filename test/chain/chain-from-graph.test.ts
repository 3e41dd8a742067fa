import { MultiDirectedGraph } from 'graphology';
import { describe, expect, test } from 'vitest';
import { chainFromGraph } from '../../src/chain/chain-from-graph.js';
import { parseChain } from '../../src/chain/parse-chain.js';
import { toGraph } from '../../src/chain/to-graph.js';
import { isServiceChainError } from '../../src/model/error.js';
import { bakery, crossroads, helpLine } from '../support/chains.js';
import { everyField } from '../support/chains-every-field.js';

describe('a chain from a graph', () => {
  test.each([
    ['bakery', bakery()],
    ['helpLine', helpLine()],
    ['crossroads', crossroads()],
    ['everyField', parseChain(everyField())],
  ])('is the chain the graph was made of: %s', (_, chain) => {
    expect(chainFromGraph(toGraph(chain)).content).toEqual(chain.content);
    expect(chainFromGraph(MultiDirectedGraph.from(toGraph(chain).export())).content).toEqual(chain.content);
  });

  test('is read from any directed graph: keys are ids, ends are provider and customer', () => {
    const graph = new MultiDirectedGraph();
    graph.replaceAttributes({ name: 'Shop', goals: { g: { holder: 'organisation', title: 'Goal' } } });
    graph.addNode('shop', { kind: 'team' });
    graph.addNode(7, { kind: 'customer' });
    graph.addDirectedEdgeWithKey('sale', 'shop', 7, {
      service: 'sale',
      provider: 'x',
      customer: 'y',
      id: 'z',
    });
    const chain = chainFromGraph(graph);
    expect(chain.name).toBe('Shop');
    expect(chain.link('sale')).toEqual({ id: 'sale', provider: 'shop', customer: '7', service: 'sale' });
    expect(chain.content.goals).toEqual([{ id: 'g', holder: 'organisation', title: 'Goal' }]);
  });

  test('has an edge that was added to a copy of its graph', () => {
    const graph = toGraph(bakery()).copy();
    graph.addDirectedEdgeWithKey('rota', 'oven', 'mill', { service: 'rota' } as never);
    expect(chainFromGraph(graph).link('rota').customer).toBe('mill');
  });

  test('has all problems at once, an attribute the model does not know among them', () => {
    const graph = toGraph(bakery()).copy();
    graph.setNodeAttribute('oven', 'colour' as never, 'red' as never);
    graph.setNodeAttribute('mill', 'kind', 'mil' as never);
    graph.setEdgeAttribute('sale', 'requires', ['flour']);
    graph.setAttribute('weight' as never, 1 as never);
    const error = errorOf(() => chainFromGraph(graph));
    expect(isServiceChainError(error) && error.problems.map(({ code, path }) => [code, ...path])).toEqual([
      ['unknown-key', 'weight'],
      ['invalid-value', 'parties', 'mill', 'kind'],
      ['unknown-key', 'parties', 'oven', 'colour'],
      ['not-inbound', 'links', 'sale', 'requires', 0],
    ]);
  });

  test('does not hold on to the graph', () => {
    const graph = toGraph(bakery()).copy();
    const chain = chainFromGraph(graph);
    graph.setNodeAttribute('oven', 'name', 'Other');
    graph.clear();
    expect(chain.content).toEqual(bakery().content);
  });

  test('may have measures and goals with any id, as a list or as a map', () => {
    const goals = [{ id: '__proto__', holder: 'organisation', title: 'Goal' }];
    const graph = { getAttributes: () => ({ goals }), forEachNode() {}, forEachEdge() {} };
    expect(chainFromGraph(graph).content.goals).toEqual(goals);
  });
});

function errorOf(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}
