import * as z from 'zod';
import type { DatabaseBundleFormat } from './bundle-format.js';
import { writeDatabase } from './duckdb/write-database.js';
import { HELD_TEXT_IN_WORDS } from './held-text.js';

/** How a DuckDB database is written. */
export interface DuckdbBundleOptions {
  /** The most rows a table may have for its key to become a primary key, whose index is held in memory; 1,000,000 where nothing is said. */
  readonly keyedRows?: number | undefined;
}

const DEFAULT_KEYED_ROWS = 1_000_000;

/** A DuckDB database file with a table for each, and one more, `data-dictionary`, that says what their columns mean. */
export const duckdbBundle: DatabaseBundleFormat<DuckdbBundleOptions> = {
  id: 'duckdb',
  title: 'DuckDB',
  package: '@duckdb/node-api',
  file: 'chain.duckdb',
  options: z.strictObject({
    keyedRows: z.int().min(0).optional().describe('the most rows a table with a primary key may have'),
  }),
  loses: [
    'What columns refer to in other tables stands in `data-dictionary`; foreign keys are not checked, as that would cost an index each.',
    'The key of a table that may be missing in part, or that has many rows, is no primary key; `data-dictionary` says it all the same.',
    'Dates are text in ISO 8601: a column may hold both days and moments with a zone, which no type of DuckDB does.',
    HELD_TEXT_IN_WORDS,
  ],
  writeTo: (path, tables, { keyedRows = DEFAULT_KEYED_ROWS }) => writeDatabase({ path, tables, keyedRows }),
};
