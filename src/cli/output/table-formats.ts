import { htmlLines } from '../../report/to-html-page.js';
import type { AnyRow, Table } from '../../tables/table.js';
import { csvLines } from '../../tables/to-csv.js';
import { jsonLines, ndjsonLines } from '../../tables/to-json.js';
import { markdownLines } from '../../tables/to-markdown.js';
import { toText } from '../../tables/to-text.js';
import type { Surroundings } from '../surroundings.js';

/** How each way prints a table, a piece at a time. */
export const TABLE_FORMATS = {
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
  html: (table) => htmlLines({ title: table.declaration.title, tables: [table] }),
} as const satisfies Readonly<Record<string, (table: Table<AnyRow>, on: Surroundings) => Iterable<string>>>;

/** The ways to print a table. */
export type TableFormat = keyof typeof TABLE_FORMATS;

/** Their names. */
export const TABLE_FORMAT_NAMES = Object.keys(TABLE_FORMATS) as readonly TableFormat[];
