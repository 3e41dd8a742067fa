/** Sizes of the map in pixels at its natural scale. */
export const CARD = { width: 168, height: 56, gap: 12 } as const;

/** Around the cards of a block with a heading, and between them, where lines pass. */
export const BLOCK = { padding: 12, title: 28, between: 24 } as const;

/** How many lines are shown while nothing is looked at; of more, none would be told from the others. */
export const MOST_LINES_AT_REST = 400;

/** Between blocks side by side: the more lines there are, the more room for those that pass. */
export function gapBetweenBlocks(lines: number): number {
  return Math.round(Math.min(64, 28 + lines / 5));
}

/** Between the rows, where the lines between cards run, and between parts of one row. */
export const ROW = { gap: 84, partGap: 60, width: 1560, least: 760, margin: 28, label: 34 } as const;
