/** Draws a graph by one contender, timed; `draw-graphs.ts` bundles it with each, which then stands for `contender.js`. */
import { GRAPH_SIZES, type GraphSize } from '../page-sizes.js';
import { randomGraph } from '../random-graph.js';
import { draw } from './contender.js';
import type { Drawing } from './scene.js';
import { timed } from './timed.js';

/** Times of drawing a graph, and of lighting the half of its nodes, the other half then, and so on. */
async function drawGraph(size: GraphSize): Promise<{ readonly draw: number; readonly select: number }> {
  const graph = randomGraph(GRAPH_SIZES[size]);
  const host = document.createElement('div');
  host.style.cssText = 'width: 1200px; height: 800px';
  document.body.replaceChildren(host);
  let drawing: Drawing | undefined;
  const first = await timed(() => {
    drawing = draw(host, graph);
  });
  const times: number[] = [];
  for (let round = 0; round < 5; round++)
    times.push((await timed(() => drawing!.light((node) => node % 2 === round % 2))).seen);
  return { draw: first.seen, select: times.sort((a, b) => a - b)[2]! };
}

Object.assign(globalThis, { drawGraph });
