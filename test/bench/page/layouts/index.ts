import { byDagre } from './dagre.js';
import { byElk } from './elk.js';
import { byGraphviz } from './graphviz.js';

/** Those who lay out, ours first, with the files they are bundled from. */
export const LAYOUTS = {
  dagre: { lay: byDagre, module: '@dagrejs/dagre' },
  Graphviz: { lay: byGraphviz, module: '@hpcc-js/wasm-graphviz' },
  elkjs: { lay: byElk, module: 'elkjs/lib/elk.bundled.js' },
} as const;

/** The name of one who lays out. */
export type LayoutName = keyof typeof LAYOUTS;
