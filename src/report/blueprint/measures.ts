/** Sizes of the map in pixels at its natural scale. */
export const CARD = { width: 168, height: 56, gap: 12 } as const;

/** Around the cards of a block with a heading. */
export const BLOCK = { padding: 12, title: 24, gap: 28 } as const;

/** Between the rows, where the lines between cards run, and between parts of one row. */
export const ROW = { gap: 84, partGap: 60, width: 1560, least: 760, margin: 28, label: 34 } as const;
