import * as z from 'zod';
import type { ServiceChain } from '../chain/service-chain.js';
import { bytesWritten } from './bytes-written.js';
import { chainBy } from './chain-by.js';
import type { Format } from './format.js';
import type { FormatInput, FormatSource } from './input.js';
import { chainFromTables, type TableOptions } from './mapping/chain-from-tables.js';
import { mappingSchema } from './mapping/mapping-schema.js';
import { valueOptionShape } from './mapping/value-reader.js';
import { workbookBytes } from './xlsx/workbook-bytes.js';
import { workbookTables } from './xlsx/workbook-tables.js';

/** How Excel workbooks are read. */
export interface XlsxReading extends TableOptions {
  /** The most bytes of a workbook, unpacked; 256 MiB where nothing is said. */
  readonly maxSize?: number | undefined;
}

/** How Excel workbooks are written: nothing can be chosen. */
export type XlsxWriting = Readonly<Record<never, never>>;

const readingSchema: z.ZodType<XlsxReading, XlsxReading> = z.strictObject({
  mapping: mappingSchema.optional().describe('which column becomes what; else guessed from the headings'),
  makeParties: z
    .boolean()
    .optional()
    .describe('make parties that are named and nowhere declared, with a tag'),
  maxSize: z.int().min(1).optional().describe('the most bytes of a workbook, unpacked'),
  ...valueOptionShape,
});

const writingSchema: z.ZodType<XlsxWriting, XlsxWriting> = z.strictObject({});

/** Excel workbooks, as spreadsheets of all makers write them. */
export const xlsx: Format<XlsxReading, XlsxWriting> = {
  id: 'xlsx',
  title: 'Excel workbook',
  mediaTypes: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  extensions: ['.xlsx', '.xlsm'],
  relation:
    'A sheet per section: a row of links runs from its provider to its customer. Columns that say who supplies and who receives are taken so, whatever the sheet calls them.',
  recognises({ bytes: [first, second], file, text }) {
    const isCalledSo = /\.(xlsx|xlsm|xls)$/.test(file);
    if (first === 0x50 && second === 0x4b) return isCalledSo || text.includes('xl/') ? 'surely' : 'no';
    const isCompoundFile = first === 0xd0 && second === 0xcf;
    return isCalledSo ? (isCompoundFile ? 'surely' : 'maybe') : 'no';
  },
  reading: {
    options: readingSchema,
    leavesOut: [
      'columns of records that have no attributes and that no field has',
      'sheets without a table',
      'formulas (their last results are read), errors such as #N/A, comments, charts, pictures and styles',
    ],
    read: (inputs, how) => chainFromTables(tablesOf(inputs, how), how),
  },
  writing: {
    options: writingSchema,
    loses: {},
    write: (chain) => [{ path: 'chain.xlsx', pieces: () => piecesOf(chain) }],
  },
};

async function* tablesOf(inputs: readonly FormatInput[], how: XlsxReading) {
  for (const input of inputs) yield* await workbookTables(input, how);
}

async function* piecesOf(chain: ServiceChain): AsyncGenerator<Uint8Array> {
  yield await workbookBytes(chain);
}

/**
 * Reads a chain from Excel workbooks (`.xlsx`, `.xlsm`). One sheet is one table; what its rows are, and which column is which field, a
 * {@link Mapping} says, or the name of the sheet and its headings, as `fromCsv` takes them. Needs the package `read-excel-file`.
 *
 * - **Direction**: a row of links runs from provider to customer.
 * - **Headings** are the first row that has two cells or more: titles above it, and blank rows, are passed over. Sheets that are empty or
 *   hold no table are told as warnings. Problems say the sheet, the row and the column.
 * - **Values**: numbers and truth are what they are in the cells; of formulas the last result is read; errors such as `#N/A` are read
 *   as blank, and told. Dates have no zone in a sheet: days are read as they are, and `offset` says the zone of times.
 * - **Limits**: what unpacks to more than `maxSize` is refused before it is unpacked, and so are old `.xls` workbooks and encrypted ones.
 *
 * `fromXlsx(await toXlsx(chain))` equals the chain. O(cells of the sheets, blank ones included); holds them all.
 * Memory: some sixty times the size, for workbooks are packed (peak of the process, beside what it has at the start, for 3.4 MB of 20,000
 * parties and 60,000 links). All sheets together have at most 67 million places.
 *
 * @throws ServiceChainError `invalid-chain`, holding all problems; `invalid-option`; `missing-package`
 * @example
 * ```ts
 * import { fromXlsx, toXlsx } from 'service-chain/formats';
 *
 * const again = await fromXlsx({ file: 'hotel.xlsx', content: await toXlsx(chain) });
 * again.parties().length === chain.parties().length; // true
 * ```
 */
export function fromXlsx(source: FormatSource, options: XlsxReading = {}): Promise<ServiceChain> {
  return chainBy(xlsx, source, options);
}

/**
 * Writes a chain as an Excel workbook: a sheet for each section that has records, called like it, with a row for each record and a column
 * for each field that is used; the headings stay in view. Numbers and truth are cells of that kind, everything else is text; nothing is
 * ever a formula. Lists are parted by semicolons, nested fields are JSON, and what XML cannot hold is written `_x0001_`, as Office Open XML
 * does. Nothing is lost, and the bytes of equal chains are equal. O(size of the chain); holds the workbook. Needs the package
 * `write-excel-file`.
 *
 * @throws ServiceChainError `invalid-chain` where a text has more than 32,767 characters, or a section more than 1,048,575 records, for no
 * workbook holds them; `missing-package`
 * @example
 * ```ts
 * import { toXlsx } from 'service-chain/formats';
 *
 * const bytes = await toXlsx(chain);
 * String.fromCharCode(bytes[0]!, bytes[1]!); // 'PK'
 * ```
 */
export function toXlsx(chain: ServiceChain, options: XlsxWriting = {}): Promise<Uint8Array> {
  return bytesWritten(chain, xlsx, options);
}
