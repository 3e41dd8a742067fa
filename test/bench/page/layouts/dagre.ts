import { graphlib, layout } from '@dagrejs/dagre';
import { CARD, type Layout } from './layout.js';

/** As the map has it: ranks given, so that the layout only chooses who stands beside whom. */
export const byDagre: Layout = async ({ rows, lines }) => {
  const graph = new graphlib.Graph({ multigraph: false, compound: false });
  graph.setGraph({ rankdir: 'TB', nodesep: CARD.gap, ranksep: 40, edgesep: 8, ranker: rootFirst });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const [node, row] of rows.entries())
    graph.setNode(String(node), { width: CARD.width, height: CARD.height, rank: 2 + 2 * row });
  for (const [from, to] of lines) graph.setEdge(String(from), String(to), { weight: 1, minlen: 1 });
  layout(graph);
  return rows.map((_, node) => graph.node(String(node)).x!);
};

function rootFirst(graph: graphlib.Graph): void {
  for (const id of graph.nodes()) graph.node(id).rank ??= 0;
}
