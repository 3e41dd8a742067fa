import cytoscape from 'cytoscape';
import { CARD, cornersOf, type Draw, labelOf } from './scene.js';

/** Cards on a canvas, with styles by class. */
export const draw: Draw = (host, graph) => {
  const drawing = cytoscape({
    container: host,
    layout: { name: 'preset' },
    style: [
      {
        selector: 'node',
        style: { ...CARD, shape: 'round-rectangle', label: 'data(label)', 'text-valign': 'center' },
      },
      { selector: 'edge', style: { width: 1, 'curve-style': 'straight' } },
      { selector: '.dim', style: { opacity: 0.3 } },
    ],
    elements: {
      nodes: cornersOf(graph).map(({ x, y }, node) => ({
        data: { id: String(node), label: labelOf(node) },
        position: { x, y },
      })),
      edges: graph.lines.map(([from, to], i) => ({
        data: { id: `l${i}`, source: String(from), target: String(to) },
      })),
    },
  });
  return {
    light(isLit) {
      drawing.batch(() => {
        for (const node of drawing.nodes().toArray()) node.toggleClass('dim', !isLit(Number(node.id())));
      });
    },
  };
};
