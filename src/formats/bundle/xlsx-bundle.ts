import * as z from 'zod';
import type { FileBundleFormat } from './bundle-format.js';
import { HELD_TEXT_IN_WORDS } from './held-text.js';
import { workbookEntries } from './xlsx/workbook-entries.js';
import { zipPieces } from './xlsx/zip-pieces.js';

/** How an Excel workbook is written. */
export interface XlsxBundleOptions {
  /** Rows of a sheet, its header not counted; a longer table goes on in further sheets. 1,048,575, which is all it holds, where nothing is said. */
  readonly rowsPerSheet?: number | undefined;
  /**
   * Texts of more than 32,767 characters, which is all a cell holds: `refuse` throws (where nothing is said); `cut` ends them with `…`, and
   * the dictionary counts them.
   */
  readonly longTexts?: 'refuse' | 'cut' | undefined;
}

const MOST_ROWS = 1_048_575;

/**
 * An Excel workbook: a dictionary of all columns first, and then each table in a sheet. It is written as it is made, so that its size is
 * bounded by the disk and not by memory; see the decision on bundles for why no package does it.
 */
export const xlsxBundle: FileBundleFormat<XlsxBundleOptions> = {
  id: 'xlsx',
  title: 'Excel workbook',
  options: z.strictObject({
    rowsPerSheet: z.int().min(1).max(MOST_ROWS).optional().describe('rows of a sheet'),
    longTexts: z
      .enum(['refuse', 'cut'])
      .optional()
      .describe('texts longer than a cell holds are refused, or cut and counted in the dictionary'),
  }),
  loses: [
    'Dates are text in ISO 8601.',
    'Lists are JSON in one cell.',
    'An empty text is a cell that many tools take for one without a value.',
    'A table of more rows than a sheet holds goes on in further sheets; the dictionary names them.',
    HELD_TEXT_IN_WORDS,
    'Other control characters are written as Excel writes them, `_x000D_` and the like; some tools show that as it is.',
  ],
  write: (tables, { rowsPerSheet = MOST_ROWS, longTexts = 'refuse' }) => [
    {
      path: 'chain.xlsx',
      pieces: () => zipPieces(workbookEntries({ tables, rowsPerSheet, longTexts })),
    },
  ],
};
