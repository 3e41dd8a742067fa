import * as z from 'zod';
import type { FileBundleFormat } from './bundle-format.js';
import { HELD_TEXT_IN_WORDS } from './held-text.js';
import { parquetPieces } from './parquet/parquet-pieces.js';

/** How Parquet files are written. */
export interface ParquetBundleOptions {
  /** Rows of a row group, the last one excepted; one group is held at a time. 131,072 where nothing is said. */
  readonly rowsPerGroup?: number | undefined;
}

const DEFAULT_ROWS = 131_072;

/** A Parquet file for each table: typed, compressed by column, and read by nearly every tool for data. */
export const parquetBundle: FileBundleFormat<ParquetBundleOptions> = {
  id: 'parquet',
  title: 'Apache Parquet',
  package: 'hyparquet-writer',
  options: z.strictObject({
    rowsPerGroup: z.int().min(1).max(1_048_576).optional().describe('rows of a row group'),
  }),
  loses: [
    'Dates are text in ISO 8601: a column may hold both days and moments with a zone, which no type of Parquet does.',
    HELD_TEXT_IN_WORDS,
  ],
  write: (tables, { rowsPerGroup = DEFAULT_ROWS }) =>
    tables.map((table) => ({
      path: `${table.table.declaration.name}.parquet`,
      pieces: () => parquetPieces(table, rowsPerGroup),
    })),
};
