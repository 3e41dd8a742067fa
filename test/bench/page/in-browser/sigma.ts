import { DirectedGraph } from 'graphology';
import Sigma from 'sigma';
import { cornersOf, type Draw, labelOf } from './scene.js';

/** Discs with a name beside them, drawn by WebGL. */
export const draw: Draw = (host, { rows, lines }) => {
  const corners = cornersOf({ rows, lines });
  const graph = new DirectedGraph();
  for (const [node, { x, y }] of corners.entries())
    graph.addNode(node, { x, y: -y, size: 4, label: labelOf(node), color: '#446' });
  for (const [from, to] of lines) graph.addEdge(from, to, { color: '#888' });
  const sigma = new Sigma(graph, host);
  return {
    light(isLit) {
      sigma.setSetting('nodeReducer', (node, data) => ({
        ...data,
        color: isLit(Number(node)) ? '#446' : '#ccd',
      }));
      sigma.refresh();
    },
  };
};
