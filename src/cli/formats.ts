import type { AnyRow, Table } from '../tables/table.js';
import { csvLines } from '../tables/to-csv.js';
import { jsonLines, ndjsonLines } from '../tables/to-json.js';
import { markdownLines } from '../tables/to-markdown.js';
import { toText } from '../tables/to-text.js';
import type { Surroundings } from './surroundings.js';

/** The ways to print a table. */
export type FormatName = 'text' | 'csv' | 'json' | 'ndjson' | 'markdown';

/** How each way prints, a piece at a time. */
export const FORMATS: Readonly<
  Record<FormatName, (table: Table<AnyRow>, on: Surroundings) => Iterable<string>>
> = {
  text: (table, { width, output }) => [
    toText(table, {
      ...(width !== undefined && { width }),
      emphasise: (header) => output.mark('bold', header),
    }),
  ],
  csv: (table) => csvLines(table),
  json: (table) => jsonLines(table),
  ndjson: (table) => ndjsonLines(table),
  markdown: (table) => markdownLines(table),
};
