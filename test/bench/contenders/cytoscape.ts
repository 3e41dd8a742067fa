import { createRequire } from 'node:module';
import { graphContender } from './graph-library.js';

const require = createRequire(import.meta.url);

/** What is used of cytoscape; its own types are made for browsers and name theirs. */
interface Cytoscape {
  elements(): Elements;
  nodes(): { readonly length: number };
  edges(): { readonly length: number };
  getElementById(id: string): Elements;
}

interface Elements {
  bfs(options: {
    readonly roots: Elements;
    readonly directed: boolean;
    readonly visit: (node: Node, edge: unknown, previous: unknown, place: number, depth: number) => void;
  }): unknown;
  tarjanStronglyConnected(): { readonly components: ReadonlyArray<Elements> };
  nodes(): { map<T>(make: (node: Node) => T): T[] };
}

interface Node {
  id(): string;
}

const open: (options: object) => Cytoscape = require('cytoscape');

/** cytoscape without a screen, with its own breadth-first search, which walks only along edges. */
export const cytoscape = graphContender<Cytoscape>({
  load: ({ parties, links }) =>
    open({
      headless: true,
      styleEnabled: false,
      elements: [
        ...parties.map(({ id }) => ({ data: { id } })),
        ...links.map(({ id, provider, customer }) => ({ data: { id, source: customer, target: provider } })),
      ],
    }),
  size: (graph) => ({ parties: graph.nodes().length, links: graph.edges().length }),
  reach: (graph, party, visit) => walk(graph, party, visit),
  distances: walk,
  components: (graph) =>
    graph
      .elements()
      .tarjanStronglyConnected()
      .components.map((component) => component.nodes().map((node) => node.id())),
});

function walk(graph: Cytoscape, party: string, visit: (id: string, distance: number) => void): void {
  graph.elements().bfs({
    roots: graph.getElementById(party),
    directed: true,
    visit: (node, _edge, _previous, _place, depth) => visit(node.id(), depth),
  });
}
