import type { Block, Box } from './blueprint.js';
import { BLOCK, CARD } from './measures.js';

/** The size of a block, and where its cards stand in it. */
export interface BlockSize {
  readonly width: number;
  readonly height: number;
  /** The place of each card, from the block's corner. */
  readonly cards: readonly Box[];
}

/** The size of a block whose cards stand in so many columns. */
export function sizeOf({ title, cards }: Block, columns: number): BlockSize {
  const framed = title !== '';
  const left = framed ? BLOCK.padding : 0;
  const top = framed ? BLOCK.padding + BLOCK.title : 0;
  const lines = Math.ceil(cards.length / columns);
  const across = Math.min(columns, cards.length);
  return {
    width: 2 * left + across * (CARD.width + BLOCK.between) - BLOCK.between,
    height: top + left + lines * (CARD.height + BLOCK.between) - BLOCK.between,
    cards: cards.map((_, i) => ({
      x: left + (i % columns) * (CARD.width + BLOCK.between),
      y: top + Math.floor(i / columns) * (CARD.height + BLOCK.between),
      width: CARD.width,
      height: CARD.height,
    })),
  };
}

/** How many columns the stages get: side by side they are about as wide as the map, each by its share of the touchpoints. */
export function stageColumns(stages: readonly Block[]): readonly number[] {
  const all = stages.reduce((sum, { cards }) => sum + cards.length, 0);
  return stages.map(({ cards }) =>
    Math.min(
      cards.length,
      Math.max(1, Math.round((MOST_ACROSS * cards.length) / Math.max(all, MOST_ACROSS))),
    ),
  );
}

/** Cards that stand side by side on a map that is read without turning one's head. */
const MOST_ACROSS = 8;

/** How many columns the parts of an opened group get: wider than high, as screens are. */
export function groupColumns({ cards }: Block): number {
  return cards.length <= 3 ? cards.length : Math.min(MOST_ACROSS, Math.ceil(Math.sqrt(cards.length * 1.5)));
}
