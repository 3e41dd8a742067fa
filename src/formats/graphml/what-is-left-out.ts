import type { ToldKind } from '../graph/told-once.js';

const leftOut = (what: string): ToldKind => ({
  code: 'left-out',
  severity: 'warning',
  message: `${what} have no place in a chain and are left out`,
});

/** A link has one provider and one customer. */
export const LEFT_OUT_HYPEREDGE = leftOut('edges between more than two nodes');

/** A link runs between parties, not between places on them. */
export const LEFT_OUT_PORT = leftOut('ports of nodes');

/** Positions, shapes and colours. */
export const LEFT_OUT_DRAWING = leftOut('drawings of nodes and edges');
