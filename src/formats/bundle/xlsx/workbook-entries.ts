import type { BundleTable } from '../bundle-format.js';
import { type SheetsOfTable, sheetDictionary } from './sheet-dictionary.js';
import { sheetNames } from './sheet-names.js';
import { sheetRows } from './sheet-rows.js';
import { sheetXml } from './sheet-xml.js';
import { type Sheet, sheetPath, workbookParts } from './workbook-parts.js';
import type { ZipEntry } from './zip-pieces.js';

/** What becomes a workbook, and how. */
export interface Workbook {
  readonly tables: readonly BundleTable[];
  readonly rowsPerSheet: number;
  readonly longTexts: 'refuse' | 'cut';
}

/**
 * The files of a workbook. The dictionary is its first sheet and is written last, as only then it is known which sheets there are; the
 * other files are asked for one after the other, each to its end.
 */
export function* workbookEntries({ tables, rowsPerSheet, longTexts }: Workbook): Generator<ZipEntry> {
  const nameOf = sheetNames();
  const dictionary: Sheet = { name: nameOf('Dictionary'), number: 1 };
  const sheets = [dictionary];
  const told: SheetsOfTable[] = [];
  for (const { table } of tables) {
    const rows = sheetRows(table, { longTexts, wraps: false });
    const first = sheets.length;
    do {
      const name = nameOf(table.declaration.name, sheets.length - first + 1);
      const sheet = { name, number: sheets.length + 1 };
      sheets.push(sheet);
      yield { path: sheetPath(sheet.number), pieces: sheetXml(rows, { rowsPerSheet, isFirst: false }) };
    } while (!rows.isAtEnd());
    told.push({ names: sheets.slice(first).map(({ name }) => name), cutTexts: rows.cutTexts });
  }
  const rows = sheetRows(sheetDictionary(tables, told), { longTexts: 'cut', wraps: true });
  const options = { rowsPerSheet: Number.POSITIVE_INFINITY, isFirst: true };
  yield { path: sheetPath(dictionary.number), pieces: sheetXml(rows, options) };
  yield* workbookParts(sheets);
}
