import type { ServiceChain } from '../../chain/service-chain.js';
import { serviceChainError } from '../../model/error.js';
import { optionalPackage, rethrown } from '../../model/optional-package.js';
import { quote } from '../../model/problem.js';
import { type RecordTable, recordTables } from '../mapping/record-tables.js';
import { type FieldKind, fieldKinds, SECTIONS } from '../mapping/sections.js';
import { LAST_COLUMN, LAST_ROW } from './checked-workbook.js';
import { sheetText } from './sheet-text.js';
import { zipEntries } from './zip-entries.js';

/** The most characters a cell holds. */
const LONGEST_TEXT = 32_767;

/** How wide columns are, in characters. */
const NARROWEST = 8;
const WIDEST = 50;

/** How many rows tell how wide columns are. */
const ROWS_SEEN = 200;

/**
 * The records of a chain as the bytes of a workbook, a sheet for each section that has any; the same whenever it is made.
 *
 * @throws ServiceChainError `invalid-chain` where a sheet or a cell cannot hold as much
 */
export async function workbookBytes(chain: ServiceChain): Promise<Uint8Array> {
  const load = () => import('write-excel-file/universal').catch(rethrown);
  const { default: write } = await optionalPackage('write-excel-file', 'writing Excel workbooks', load);
  const sheets = recordTables(chain).map(sheetOf);
  const blob = await write(sheets).toBlob();
  return withoutClock(new Uint8Array(await blob.arrayBuffer()));
}

type SheetCell = {
  readonly value: string;
  readonly type: typeof String;
  readonly fontWeight?: 'bold';
} | null;
type WrittenCell = SheetCell | number | boolean;

function sheetOf({ name, headings, rows }: RecordTable) {
  if (headings.length > LAST_COLUMN) throw tooMuch(`${LAST_COLUMN} columns`, `${headings.length} in ${name}`);
  const kinds = kindsIn(name, headings);
  const data: WrittenCell[][] = [
    headings.map((heading) => ({ ...textCell(heading, name, 1), fontWeight: 'bold' })),
  ];
  const widths = headings.map((heading) => heading.length);
  for (const cells of rows()) {
    if (data.length === LAST_ROW) throw tooMuch(`${LAST_ROW - 1} records`, `more in ${name}`);
    if (data.length < ROWS_SEEN)
      cells.forEach((cell, column) => {
        widths[column] = Math.max(widths[column]!, cell.length);
      });
    data.push(cells.map((cell, column) => cellOf(cell, kinds[column]!, name, data.length + 1)));
  }
  const columns = widths.map((width) => ({ width: Math.min(Math.max(width + 2, NARROWEST), WIDEST) }));
  return { sheet: name, stickyRowsCount: 1, columns, data };
}

function kindsIn(name: string, headings: readonly string[]): ReadonlyArray<FieldKind | 'attribute'> {
  const section = SECTIONS.find((one) => one === name);
  const kinds = section && fieldKinds(section);
  return headings.map(
    (heading) => kinds?.get(heading) ?? (heading.startsWith('attributes.') ? 'attribute' : 'text'),
  );
}

const WITH_NUMBERS: ReadonlySet<FieldKind | 'attribute'> = new Set(['number', 'amount', 'attribute']);
const WITH_TRUTH: ReadonlySet<FieldKind | 'attribute'> = new Set(['boolean', 'attribute']);

/** Numbers and truth stay what they are, so that a spreadsheet counts with them; all else is text, and never a formula. */
function cellOf(cell: string, kind: FieldKind | 'attribute', sheet: string, row: number): WrittenCell {
  if (cell === '') return null;
  if (WITH_TRUTH.has(kind) && (cell === 'true' || cell === 'false')) return cell === 'true';
  const number = WITH_NUMBERS.has(kind) ? Number(cell) : Number.NaN;
  return Number.isFinite(number) && String(number) === cell ? number : textCell(cell, sheet, row);
}

function textCell(value: string, sheet: string, row: number) {
  if (value.length > LONGEST_TEXT)
    throw tooMuch(`${LONGEST_TEXT} characters in a cell`, `${value.length} in row ${row} of ${quote(sheet)}`);
  return { value: sheetText(value), type: String } as const;
}

function tooMuch(most: string, received: string) {
  return serviceChainError('invalid-chain', `a workbook holds at most ${most}, got ${received}`);
}

/** Archives say when their files were made, which would be another moment each time. */
function withoutClock(bytes: Uint8Array): Uint8Array {
  const entries = zipEntries(bytes);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (const { directoryAt, headAt } of entries as Extract<typeof entries, readonly unknown[]>) {
    view.setUint32(directoryAt + 12, FIRST_DAY, true);
    view.setUint32(headAt + 10, FIRST_DAY, true);
  }
  return bytes;
}

/** 1980-01-01 00:00:00, the first moment an archive can say: the day above, the time below. */
const FIRST_DAY = 0x0021_0000;
