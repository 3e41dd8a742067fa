import * as z from 'zod';
import { csvLines } from '../../tables/to-csv.js';
import type { BundleTable, FileBundleFormat } from './bundle-format.js';
import { dataPackage } from './csv/data-package.js';
import { HELD_TEXT_IN_WORDS, heldText } from './held-text.js';
import { inChunks } from './in-chunks.js';
import { type CellWriter, withTextCells } from './text-cells.js';

/** How a bundle of CSV files is written. */
export interface CsvBundleOptions {
  /**
   * Text that a spreadsheet would run as a formula is `defuse`d by an apostrophe in front (where nothing is said), or written as it is:
   * `keep`, for programs that read exact text.
   */
  readonly formulas?: 'defuse' | 'keep' | undefined;
}

/** A CSV file for each table, and a data package that says what is in them. */
export const csvBundle: FileBundleFormat<CsvBundleOptions> = {
  id: 'csv',
  title: 'CSV with a Frictionless Data Package',
  options: z.strictObject({
    formulas: z
      .enum(['defuse', 'keep'])
      .optional()
      .describe('text that a spreadsheet would run is defused by an apostrophe in front, or kept as it is'),
  }),
  loses: [
    'Text that a spreadsheet would run as a formula has an apostrophe in front, unless formulas are kept.',
    'Lists are JSON in one cell.',
    'An empty text is a pair of quotes and null is nothing; readers that do not look at quotes take both as null.',
    HELD_TEXT_IN_WORDS,
  ],
  write: (tables, { formulas = 'defuse' }) => [
    {
      path: 'datapackage.json',
      pieces: () => [`${JSON.stringify(dataPackage(tables, formulas), null, 2)}\n`],
    },
    ...tables.map((table) => ({
      path: `${table.table.declaration.name}.csv`,
      pieces: () => inChunks(linesOf(table, formulas)),
    })),
  ],
};

function linesOf({ table }: BundleTable, formulas: 'defuse' | 'keep'): Iterable<string> {
  return csvLines(withTextCells(table, cellWriter), { formulas, emptyText: 'quoted' });
}

const cellWriter: CellWriter = ({ type, list, values }) => {
  if (list) return (items) => JSON.stringify((items as readonly unknown[]).map(heldItem));
  const isPlain = type === 'integer' || type === 'number' || type === 'boolean' || values !== undefined;
  return isPlain ? undefined : (text) => heldText(text as string);
};

function heldItem(item: unknown): unknown {
  return typeof item === 'string' ? heldText(item) : item;
}
