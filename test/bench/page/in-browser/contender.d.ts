import type { Draw } from './scene.js';

/** Whoever draws: see `draw-graph.ts`. */
export const draw: Draw;
