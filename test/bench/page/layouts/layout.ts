import type { RandomGraph } from '../random-graph.js';

/** How large a card is, and how far apart cards stand. */
export const CARD = { width: 160, height: 60, gap: 24, rowGap: 60 } as const;

/** Gives each node a place from left to right; the rows are given. */
export type Layout = (graph: RandomGraph) => Promise<readonly number[]>;
