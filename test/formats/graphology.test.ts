import { MultiDirectedGraph, UndirectedGraph } from 'graphology';
import { describe, expect, it } from 'vitest';
import { fromGraphology, safeReadChain, toGraphology } from '../../src/formats/index.js';
import { formatProblem, parseChain, toDocument, toGraph } from '../../src/index.js';
import { harbourHotel } from '../fixtures/harbour-hotel.js';
import { everyField } from '../support/chains-every-field.js';

const hotel = parseChain(harbourHotel);

const read = (graph: object, options: object = {}, file?: string) => {
  const content = JSON.stringify(graph, null, 1);
  return safeReadChain({ file, content }, { format: 'graphology', options });
};
const told = async (graph: object, options: object = {}) =>
  (await read(graph, options, 'g.json')).problems.map(formatProblem);

describe('toGraphology', () => {
  it('writes what graphology itself would export', async () => {
    const garage = parseChain(everyField());
    expect(JSON.parse(await toGraphology(garage))).toEqual(
      JSON.parse(JSON.stringify(toGraph(garage).export())),
    );
  });

  it('writes a text that graphology imports as the same graph', async () => {
    const garage = parseChain(everyField());
    const graph = MultiDirectedGraph.from(JSON.parse(await toGraphology(garage)));
    expect(graph.export()).toEqual(toGraph(garage).export());
  });

  it('writes a party that toGraph refuses', async () => {
    const chain = parseChain(
      JSON.stringify({ parties: { constructor: { kind: 'team' } }, links: {} }).replace(
        'constructor',
        '__proto__',
      ),
    );
    expect(toDocument(await fromGraphology(await toGraphology(chain)))).toEqual(toDocument(chain));
  });
});

describe('fromGraphology', () => {
  it('reads what graphology exported, keys that it made left out', async () => {
    const graph = new MultiDirectedGraph();
    graph.addNode('desk', { kind: 'team', label: 'Front desk', x: 1, y: 2.5, hidden: false });
    graph.addNode('guest', { kind: 'customer', style: { colour: 'red' } });
    graph.addEdge('desk', 'guest', { label: 'check-in', weight: 3 });
    graph.addEdge('desk', 'guest', { service: 'check-out', label: 'out' });
    const chain = await fromGraphology(JSON.stringify(graph.export()));
    expect(chain.party('desk')).toEqual({
      id: 'desk',
      kind: 'team',
      name: 'Front desk',
      attributes: { x: 1, y: 2.5, hidden: false },
    });
    expect(chain.party('guest').attributes).toEqual({ style: '{"colour":"red"}' });
    expect(chain.links().map(({ service, attributes }) => [service, attributes])).toEqual([
      ['check-in', { weight: 3 }],
      ['check-out', { label: 'out' }],
    ]);
  });

  it('turns edges round where they run from customer to provider', async () => {
    const graph = { nodes: [{ key: 'a' }, { key: 'b' }], edges: [{ key: 'e', source: 'a', target: 'b' }] };
    const how = { defaultKind: 'system', defaultService: 'use' };
    const { provider, customer } = (await fromGraphology(JSON.stringify(graph), how as object)).link('e');
    expect([provider, customer]).toEqual(['a', 'b']);
    const turned = await fromGraphology(JSON.stringify(graph), {
      ...(how as object),
      edges: 'customer-to-provider',
    });
    expect(turned.link('e')).toEqual({ id: 'e', provider: 'b', customer: 'a', service: 'use' });
  });

  it('takes fields from the attributes it is told, and none from where it is told so', async () => {
    const graph = {
      nodes: [
        {
          key: 1,
          attributes: { type: 'server', cost: 'much', Price: '12.5', tags: 'old', needs: '["a","b"]' },
        },
        { key: 2, attributes: { type: 'system', name: 7, label: 'seven' } },
      ],
      edges: [{ key: 1, source: 1, target: 2, attributes: { verb: 'feeds', requires: '' } }],
    };
    const chain = await fromGraphology(JSON.stringify(graph), {
      partyFields: { kind: 'type', cost: 'Price' },
      kinds: { server: 'system' },
      linkFields: { service: 'verb' },
    });
    expect(toDocument(chain)).toEqual({
      version: 1,
      parties: {
        1: { kind: 'system', cost: 12.5, tags: ['old'], needs: ['a', 'b'], attributes: { cost: 'much' } },
        2: { kind: 'system', name: '7', attributes: { label: 'seven' } },
      },
      links: { L1: { provider: '1', customer: '2', service: 'feeds' } },
    });
    const without = { partyFields: { kind: 'type', cost: null }, kinds: { server: 'system' } } as const;
    const again = await fromGraphology(JSON.stringify({ ...graph, edges: [] }), without);
    expect(again.party('1').attributes).toEqual({ cost: 'much', Price: '12.5' });
  });

  it('says once that nodes have no kind and edges no service', async () => {
    const graph = {
      nodes: [{ key: 'a' }, { key: 'b' }],
      edges: [
        { source: 'a', target: 'b' },
        { source: 'b', target: 'a' },
      ],
    };
    expect(await told(graph)).toEqual([
      'g.json:3:3: nodes say no kind; say with the option defaultKind what they are, or with partyFields.kind which ' +
        'attribute tells (2, the first of them here) [missing-key]',
      'g.json:11:3: edges say no service; say with the option defaultService what it is, or with linkFields.service ' +
        'which attribute tells (2, the first of them here) [missing-key]',
    ]);
  });

  it('tells undirected edges, edges from a node to itself, and what else it leaves out', async () => {
    const graph = new UndirectedGraph();
    graph.setAttribute('creator', 'somebody');
    graph.addNode('a', { kind: 'team' });
    graph.addNode('b', { kind: 'team' });
    graph.addEdgeWithKey('ab', 'a', 'b', { service: 's' });
    graph.addEdgeWithKey('aa', 'a', 'a', { service: 's' });
    const { ok, problems } = await read({ ...graph.export(), extra: 1 }, {}, 'g.json');
    expect(ok).toBe(true);
    expect(problems.map(({ code, severity, line }) => [code, severity, line !== undefined])).toEqual([
      ['left-out', 'warning', true],
      ['guessed-direction', 'warning', true],
      ['left-out', 'warning', true],
      ['left-out', 'warning', true],
    ]);
  });

  it('says line and column of what is wrong in a node, an edge or a section', async () => {
    const text = `{
"attributes": { "ratings": [
  { "subject": "nobody", "measure": "m", "by": "customer", "need": 3 } ] },
"nodes": [
  { "key": "a", "attributes": { "kind": "teem" } }, { "key": "b",
    "attributes": { "kind": "team",
      "cost": "much" } },
  7
],
"edges": [ { "key": "e", "source": "a",
  "target": "c", "attributes": { "service": "s" } } ]
}`;
    const { problems } = await safeReadChain({ file: 'g.json', content: text }, { format: 'graphology' });
    expect(problems.map(({ path, line, column }) => [path.join('.'), line, column])).toEqual([
      ['ratings.0.subject', 3, 3],
      ['ratings.0.measure', 3, 3],
      ['parties.0.kind', 5, 41],
      ['parties.1.cost', 7, 15],
      ['nodes.2', 8, 3],
      ['links.0.customer', 11, 13],
    ]);
  });

  it('says what is no graph', async () => {
    expect(await told([])).toEqual([
      'g.json:1:1: expected a graph: a map with nodes and edges, got an empty list [invalid-file]',
    ]);
    expect(await told({ nodes: {}, attributes: 3 })).toEqual([
      'g.json:2:2 nodes: expected a list, got a map [invalid-file]',
      'g.json:3:16 attributes: expected a map, got 3 [invalid-file]',
    ]);
  });

  it('makes one chain of several files', async () => {
    const graph = toGraph(hotel).export();
    const files = [
      { file: 'a.json', content: JSON.stringify({ ...graph, edges: [] }) },
      { file: 'b.json', content: JSON.stringify({ nodes: [], edges: graph.edges }) },
    ];
    expect(toDocument(await fromGraphology(files))).toEqual(toDocument(hotel));
  });
});
