import ngraphOf, { type Graph } from 'ngraph.graph';
import { graphContender } from './graph-library.js';

/** ngraph.graph, which has no search of its own: a queue over its `forEachLinkedNode`, which walks only along links. */
export const ngraph = graphContender<Graph>({
  load: ({ parties, links }) => {
    const graph = ngraphOf({ multigraph: true });
    for (const { id } of parties) graph.addNode(id);
    for (const { id, provider, customer } of links) graph.addLink(customer, provider, id);
    return graph;
  },
  size: (graph) => ({ parties: graph.getNodeCount(), links: graph.getLinkCount() }),
  reach: (graph, party, visit) => walk(graph, party, (id) => visit(id)),
  distances: walk,
  linksInto: (graph, party, visit) => {
    graph.forEachLinkedNode(party, (_, { data }) => visit(data as string), true);
  },
});

function walk(graph: Graph, start: string, visit: (id: string, distance: number) => void): void {
  const distances = new Map([[start, 0]]);
  let distance = 0;
  const reachNode = ({ id }: { id: string | number }): void => {
    if (!distances.has(id as string)) distances.set(id as string, distance + 1);
  };
  for (const [id, own] of distances) {
    distance = own;
    visit(id, own);
    graph.forEachLinkedNode(id, reachNode, true);
  }
}
