import { MultiDirectedGraph } from 'graphology';
import { stronglyConnectedComponents } from 'graphology-components';
import { bfsFromNode, dfsFromNode } from 'graphology-traversal';
import { graphContender } from './graph-library.js';

/** graphology with its own searches (depth first is its faster one) and components. */
export const graphology = graphContender<MultiDirectedGraph>({
  load: ({ parties, links }) => {
    const graph = new MultiDirectedGraph();
    for (const party of parties) graph.addNode(party.id);
    for (const link of links) graph.addDirectedEdgeWithKey(link.id, link.provider, link.customer);
    return graph;
  },
  size: ({ order, size }) => ({ parties: order, links: size }),
  reach: (graph, party, visit) => dfsFromNode(graph, party, (id) => visit(id), { mode: 'inbound' }),
  distances: (graph, party, visit) =>
    bfsFromNode(graph, party, (id, _, depth) => visit(id, depth), { mode: 'inbound' }),
  components: (graph) => stronglyConnectedComponents(graph),
  linksInto: (graph, party, visit) => graph.forEachInEdge(party, (id) => visit(id)),
});
