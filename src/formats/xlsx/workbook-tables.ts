import { optionalPackage, rethrown } from '../../model/optional-package.js';
import { type Problem, problemOf, quote } from '../../model/problem.js';
import { tooLarge } from '../../text/readable-text.js';
import { bytesUpTo, type FormatInput } from '../input.js';
import { guessedTable } from '../mapping/guess-table.js';
import { headingRow, mappingFor, ROWS_LOOKED_AT } from '../mapping/heading-row.js';
import type { Mapping } from '../mapping/mapping.js';
import { isBlank, type TableOrProblem, type TableRow } from '../mapping/table-source.js';
import type { Cell } from '../mapping/value-reader.js';
import { workbookProblem } from './checked-workbook.js';
import { withDatesAsText } from './dates-as-text.js';
import { type ErrorCell, errorCells } from './error-cells.js';
import { sheetParts } from './sheet-parts.js';

/** How a workbook is read. */
export interface WorkbookOptions {
  readonly mapping?: Mapping | undefined;
  readonly maxSize?: number | undefined;
}

/** The most bytes of a workbook, unpacked, where nobody says. */
const MAX_SIZE = 256 * 1024 * 1024;

/** The sheets of a workbook as tables, or what is wrong with it; sheets that hold none are told. */
export async function workbookTables(
  input: FormatInput,
  { mapping, maxSize = MAX_SIZE }: WorkbookOptions,
): Promise<readonly TableOrProblem[]> {
  const named = input.file === undefined ? {} : { file: input.file };
  const bytes = await bytesUpTo(input.content, maxSize);
  if (typeof bytes === 'number') return [{ problem: tooLarge(bytes, maxSize, input.file) }];
  const sheets = await sheetsOf(bytes, maxSize);
  if ('code' in sheets) return [{ problem: { ...sheets, ...named } }];
  const tables = sheets.map(({ sheet, data }) => tableOf({ sheet, data, file: input.file }, mapping));
  if (tables.some((table) => !('problem' in table))) return tables;
  const nothing = problemOf({
    ...{ code: 'empty-document', path: [], received: 'none' },
    expected: 'a sheet that holds a table',
  });
  return [{ problem: { ...nothing, ...named } }, ...tables];
}

interface SheetRows {
  readonly sheet: string;
  readonly data: ReadonlyArray<readonly Cell[]>;
}

/** What the reader gives: a sheet that holds a chart and no cells has no rows. */
interface ReadSheet {
  readonly sheet: string;
  readonly data?: ReadonlyArray<readonly Cell[]> | undefined;
}

async function sheetsOf(bytes: Uint8Array, maxSize: number): Promise<readonly SheetRows[] | Problem> {
  const problem = await workbookProblem(bytes, maxSize);
  if (problem) return problem;
  const load = () => import('read-excel-file/universal').catch(rethrown);
  const { default: read } = await optionalPackage('read-excel-file', 'reading Excel workbooks', load);
  try {
    const sheets = (await read(bytes.slice().buffer, { trim: false })) as unknown as readonly ReadSheet[];
    const parts = await sheetParts(bytes);
    // Of sheets that name the same part the reader gives one the rows, and the others none.
    if (sheets.some(({ data }, at) => !data && isShared(parts, at))) return sharedPart();
    const errors = await errorCells(parts);
    return sheets.map(({ sheet, data }, at) => ({
      sheet,
      data: withErrors(data ?? [], errors[at] ?? []),
    }));
  } catch (error) {
    const received = quote(error instanceof Error ? error.message : error);
    return problemOf({ code: 'invalid-file', path: [], expected: 'an .xlsx workbook', received });
  }
}

function isShared(parts: readonly unknown[], at: number): boolean {
  const part = parts[at];
  return part !== undefined && parts.some((other, place) => other === part && place !== at);
}

function sharedPart(): Problem {
  const parts = { expected: 'a part of its own for each sheet', received: 'one for several' };
  return problemOf({ code: 'invalid-file', path: [], ...parts });
}

/** The reader leaves cells with errors blank; they are put in their places, so that they are told with row and heading. */
function withErrors(
  data: ReadonlyArray<readonly Cell[]>,
  errors: readonly ErrorCell[],
): ReadonlyArray<readonly Cell[]> {
  if (errors.length === 0) return data;
  const rows = data.map((cells) => [...cells]);
  for (const { row, column, error } of errors) {
    while (rows.length < row) rows.push([]);
    const cells = rows[row - 1]!;
    while (cells.length < column) cells.push(null);
    cells[column - 1] = error;
  }
  return rows;
}

/** A sheet as a table; which of its first rows holds the headings, {@link headingRow} tells. */
function tableOf(
  { sheet, data, file }: SheetRows & { readonly file: string | undefined },
  mapping: Mapping | undefined,
): TableOrProblem {
  const begun = beginning(data);
  const at = headingRow(begun, { name: sheet, mapping });
  const headings = (data[at] ?? []).map((cell) => (isBlank(cell) ? null : cell));
  const texts = headings.map((cell) => String(cell ?? '').trim());
  const isWide = texts.filter((text) => text !== '').length > 1;
  if (at === -1 || (!isWide && !mappingFor(sheet, mapping) && !guessedTable(sheet, texts)))
    return { problem: noTable(sheet, at, file) };
  return {
    ...{ name: sheet, sheet, file },
    headings: { line: at + 1, cells: headings },
    rows: [rowsBelow(withDatesAsText(data.slice(at + 1)), at + 2)],
  };
}

/** As many rows as are looked at for headings, and so many more that one of them has two cells. */
function beginning(data: ReadonlyArray<readonly Cell[]>): ReadonlyArray<readonly Cell[]> {
  let filled = 0;
  let isWide = false;
  const end = data.findIndex((cells) => {
    const count = cells.filter((cell) => !isBlank(cell)).length;
    if (count > 0) filled++;
    isWide ||= count > 1;
    return isWide && filled >= ROWS_LOOKED_AT;
  });
  return end === -1 ? data : data.slice(0, end + 1);
}

function* rowsBelow(data: Iterable<readonly Cell[]>, first: number): Generator<TableRow> {
  let line = first;
  for (const cells of data) yield { line: line++, cells };
}

function noTable(sheet: string, at: number, file: string | undefined): Problem {
  const what = at === -1 ? 'is empty' : 'holds no table';
  const message = `the sheet ${quote(sheet)} ${what}; left out`;
  const problem = problemOf({ code: 'left-out', severity: 'warning', path: [], message });
  return { ...problem, ...(file !== undefined && { file }), sheet, line: Math.max(at, 0) + 1, column: 1 };
}
