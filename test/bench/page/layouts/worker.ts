/** Lays out one graph in a process of its own: `worker.ts CONTENDER SIZE`; writes milliseconds and crossings in JSON. */
import { GRAPH_SIZES, type GraphSize } from '../page-sizes.js';
import { crossingsOf, randomGraph } from '../random-graph.js';
import { LAYOUTS, type LayoutName } from './index.js';

const { lay } = LAYOUTS[process.argv[2] as LayoutName];
const graph = randomGraph(GRAPH_SIZES[process.argv[3] as GraphSize]);
// A small one first, so that what is loaded once is not counted.
await lay(randomGraph({ nodes: 20, lines: 40 }));
const start = performance.now();
const places = await lay(graph);
const time = performance.now() - start;
if (places.length !== graph.rows.length || !places.every(Number.isFinite))
  throw new Error('some nodes have no place');
process.stdout.write(JSON.stringify({ time, crossings: crossingsOf(graph, places) }));
