import { cellAt } from '../../../tables/blocks.js';
import { widthOf } from '../../../tables/text-width.js';
import type { SheetRows } from './sheet-rows.js';

const NARROWEST = 8;
const WIDEST = 60;
const SAMPLE_ROWS = 200;
/** Beside the text: the margins of a cell, and the button of the filter in the heading. */
const MARGIN = 2;
const BUTTON = 3;

/** How wide columns are, in digits, judged by the first rows. */
export function columnWidths(rows: SheetRows): readonly number[] {
  const sample = rows.sample();
  return Object.keys(rows.declaration.columns).map((name) => {
    let width = widthOf(name) + BUTTON;
    for (let at = 0; at < Math.min(SAMPLE_ROWS, sample?.length ?? 0) && width < WIDEST; at++) {
      const cell = cellAt(sample!.columns[name]!, at);
      width = Math.max(width, widthOf(shown(cell).slice(0, WIDEST)) + MARGIN);
    }
    return Math.min(WIDEST, Math.max(NARROWEST, width));
  });
}

function shown(cell: unknown): string {
  if (cell === null) return '';
  return Array.isArray(cell) ? JSON.stringify(cell) : String(cell);
}
