import type { ServiceChain } from '../../chain/service-chain.js';
import { quotedCell } from '../../tables/csv-cells.js';
import type { OutputFile } from '../format.js';
import { type RecordTable, recordTables } from '../mapping/record-tables.js';

/** The records of a chain as CSV, a file for each section that has any. */
export function csvFiles(chain: ServiceChain, delimiter: string, extension: string): readonly OutputFile[] {
  return recordTables(chain).map((table) => ({
    path: `${table.name}${extension}`,
    pieces: () => linesOf(table, delimiter),
  }));
}

function* linesOf({ headings, rows }: RecordTable, delimiter: string): Generator<string> {
  const line = (cells: readonly string[]) => `${cells.map(quotedCell).join(delimiter)}\r\n`;
  yield line(headings);
  for (const cells of rows()) yield line(cells.length === 1 && cells[0] === '' ? ['""'] : cells);
}
