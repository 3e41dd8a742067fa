import * as z from 'zod';
import type { ServiceChain } from '../chain/service-chain.js';
import { chainBy } from './chain-by.js';
import { csvFiles } from './csv/csv-files.js';
import { type CsvSyntax, csvTable } from './csv/csv-table.js';
import { isBinary } from './csv/decoded-pieces.js';
import { delimiterIn } from './csv/delimiter-in.js';
import type { Format } from './format.js';
import type { FormatInput, FormatSource } from './input.js';
import { chainFromTables, type TableOptions } from './mapping/chain-from-tables.js';
import { mappingSchema } from './mapping/mapping-schema.js';
import { valueOptionShape } from './mapping/value-reader.js';

/** How CSV is read. */
export interface CsvReading extends CsvSyntax, TableOptions {}

/** How CSV is written. */
export interface CsvWriting {
  /** Between cells; a comma where nothing is said, and a tab in files that end in `.tsv`. */
  readonly delimiter?: ',' | ';' | '\t' | undefined;
}

const readingSchema: z.ZodType<CsvReading, CsvReading> = z.strictObject({
  delimiter: z
    .string()
    .length(1)
    .optional()
    .describe('what stands between cells; else told from the first lines'),
  encoding: z
    .string()
    .refine(isEncoding, { params: { expected: 'the name of an encoding, such as windows-1252' } })
    .optional()
    .describe('the encoding, such as windows-1252; else told from the bytes'),
  mapping: mappingSchema.optional().describe('which column becomes what; else guessed from the headings'),
  makeParties: z
    .boolean()
    .optional()
    .describe('make parties that are named and nowhere declared, with a tag'),
  ...valueOptionShape,
});

const writingSchema: z.ZodType<CsvWriting, CsvWriting> = z.strictObject({
  delimiter: z.enum([',', ';', '\t']).optional().describe('what stands between cells'),
});

/** Tables as text: CSV and TSV. */
export const csv: Format<CsvReading, CsvWriting> = {
  id: 'csv',
  title: 'CSV',
  mediaTypes: ['text/csv', 'text/tab-separated-values'],
  extensions: ['.csv', '.tsv'],
  relation:
    'A table per section: a row of links runs from its provider to its customer. Columns that say who supplies and who receives are taken so, whatever the table calls them.',
  recognises({ file, text, bytes }) {
    if (isBinary(bytes)) return 'no';
    if (/\.(csv|tsv)$/.test(file)) return 'surely';
    const [first = '', second] = text.split(/\r?\n/);
    const delimiter = delimiterIn(text);
    const cells = first.split(delimiter).length;
    const isTable = cells > 1 && second?.split(delimiter).length === cells && !/^\s*[{[<#]|:\s/.test(first);
    return isTable && /\.txt$|^[^.]*$/.test(file) ? 'maybe' : 'no';
  },
  reading: {
    options: readingSchema,
    leavesOut: ['columns of records that have no attributes and that no field has'],
    read: (inputs, how) => chainFromTables(tablesOf(inputs, how), how),
  },
  writing: {
    options: writingSchema,
    loses: {},
    isFolder: true,
    write: (chain, { delimiter = ',' }) => csvFiles(chain, delimiter, delimiter === '\t' ? '.tsv' : '.csv'),
  },
};

async function* tablesOf(inputs: readonly FormatInput[], how: CsvReading) {
  for (const input of inputs) yield* await csvTable(input, how);
}

function isEncoding(label: string): boolean {
  try {
    new TextDecoder(label);
    return true;
  } catch {
    return false;
  }
}

/**
 * Reads a chain from tables as text: CSV, TSV and their kin. One file is one table; what its rows are, and which column is which field, a
 * {@link Mapping} says, or the name of the file and its headings (English, German, French, Spanish and Dutch ones): a reading by
 * `safeReadChain` holds the mapping that was used.
 *
 * - **Direction**: a row of links runs from provider to customer.
 * - **Headings** are the first row that has two cells or more: titles above it are passed over.
 * - **Delimiter** and **encoding** are told from the content; a guess about bytes that are no UTF-8 is a warning.
 * - **References** name parties by id or by name. A cell that names several known providers or customers, however they are parted, makes a
 *   link for each. `makeParties` makes the parties nobody declares.
 * - **Values**: blank is absent. Numbers and dates are read however people write them; one that can be meant in two ways is a problem until
 *   `decimal`, `dates` or `offset` tells. A list is parted by semicolons; nested fields such as `requires` are JSON.
 *
 * What `writeChain(chain, { format: 'csv' })` writes is read back exactly. Streams are read as they come. O(characters); holds the records.
 * Memory: up to thirteen times the size, less of large files (peak of the process, beside what it has at the start: twelve for 11 MB of
 * parties, links and ratings, ten for 34 and 55 MB). Rows whose cells name several parties make at most a million links.
 *
 * @throws ServiceChainError `invalid-chain`, holding all problems with their lines, columns and headings; `invalid-option`.
 * @example
 * ```ts
 * import { fromCsv } from 'service-chain/formats';
 *
 * const units = `Unit,Type,Staff
 * Front desk,Team,12
 * Guests,Customer,`;
 * const services = `Supplier;Recipient;Service
 * Front desk;Guests;Check-in`;
 * const chain = await fromCsv([
 *   { file: 'units.csv', content: units },
 *   { file: 'services.csv', content: services },
 * ]);
 * chain.touchpoints().map(({ provider, customer }) => [provider, customer]); // [ [ 'front-desk', 'guests' ] ]
 * chain.party('front-desk').headcount; // 12
 * ```
 */
export function fromCsv(source: FormatSource, options: CsvReading = {}): Promise<ServiceChain> {
  return chainBy(csv, source, options);
}
