import * as z from 'zod';
import { arrowPieces } from './arrow/arrow-pieces.js';
import type { FileBundleFormat } from './bundle-format.js';
import { HELD_TEXT_IN_WORDS } from './held-text.js';

/** How Arrow files are written. */
export interface ArrowBundleOptions {
  /** Rows of a record batch, the last one excepted; one batch is held at a time. 65,536 where nothing is said. */
  readonly rowsPerBatch?: number | undefined;
}

const DEFAULT_ROWS = 65_536;

/** An Arrow IPC file (Feather, version 2) for each table, which programs map into memory and use as it is. */
export const arrowBundle: FileBundleFormat<ArrowBundleOptions> = {
  id: 'arrow',
  title: 'Apache Arrow',
  package: 'apache-arrow',
  options: z.strictObject({
    rowsPerBatch: z.int().min(1).max(1_048_576).optional().describe('rows of a record batch'),
  }),
  loses: [
    'Dates are text in ISO 8601: a column may hold both days and moments with a zone, which no type of Arrow does.',
    HELD_TEXT_IN_WORDS,
  ],
  write: (tables, { rowsPerBatch = DEFAULT_ROWS }) =>
    tables.map((table) => ({
      path: `${table.table.declaration.name}.arrow`,
      pieces: () => arrowPieces(table, rowsPerBatch),
    })),
};
