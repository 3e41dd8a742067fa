import { alg, Graph } from '@dagrejs/graphlib';
import { graphContender } from './graph-library.js';

/** graphlib with its own traversal, which walks only along edges, and Dijkstra’s algorithm for distances. */
export const graphlib = graphContender<Graph>({
  load: ({ parties, links }) => {
    const graph = new Graph({ directed: true, multigraph: true });
    for (const { id } of parties) graph.setNode(id);
    for (const { id, provider, customer } of links) graph.setEdge(customer, provider, undefined, id);
    return graph;
  },
  size: (graph) => ({ parties: graph.nodeCount(), links: graph.edgeCount() }),
  reach: (graph, party, visit) => {
    for (const id of reachedFrom(graph, party)) visit(id);
  },
  distances: (graph, party, visit) => {
    for (const [id, { distance }] of Object.entries(alg.dijkstra(graph, party)))
      if (distance < Number.POSITIVE_INFINITY) visit(id, distance);
  },
  components: (graph) => alg.tarjan(graph),
  linksInto: (graph, party, visit) => {
    for (const { name } of graph.outEdges(party) ?? []) visit(name!);
  },
});

/** Graphs in which the traversal, which calls itself, has run out of stack. */
const tooDeep = new WeakSet<Graph>();

function reachedFrom(graph: Graph, party: string): string[] {
  if (!tooDeep.has(graph)) {
    try {
      return alg.preorder(graph, party);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      tooDeep.add(graph);
    }
  }
  const paths = Object.entries(alg.dijkstra(graph, party));
  return paths.filter(([, { distance }]) => distance < Number.POSITIVE_INFINITY).map(([id]) => id);
}
