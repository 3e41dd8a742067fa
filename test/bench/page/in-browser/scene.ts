import type { RandomGraph } from '../random-graph.js';

/** What draws a graph into a place of the size given, and lights some of its nodes. */
export interface Drawing {
  light(isLit: (node: number) => boolean): void;
}

/** Begins a drawing. */
export type Draw = (host: HTMLElement, graph: RandomGraph) => Drawing;

/** The size of a card, and what is between two. */
export const CARD = { width: 160, height: 60, gap: 24, rowGap: 90 } as const;

/** Where the upper left corner of each card stands: rows one below the other, cards side by side. */
export function cornersOf({ rows }: RandomGraph): ReadonlyArray<{ readonly x: number; readonly y: number }> {
  const counts = new Map<number, number>();
  return rows.map((row) => {
    const place = counts.get(row) ?? 0;
    counts.set(row, place + 1);
    return { x: place * (CARD.width + CARD.gap), y: row * (CARD.height + CARD.rowGap) };
  });
}

/** How large the whole is. */
export function extentOf(graph: RandomGraph): { readonly width: number; readonly height: number } {
  const corners = cornersOf(graph);
  return {
    width: Math.max(...corners.map(({ x }) => x)) + CARD.width,
    height: Math.max(...corners.map(({ y }) => y)) + CARD.height,
  };
}

/** What stands on a card. */
export function labelOf(node: number): string {
  return `Department ${node}`;
}
