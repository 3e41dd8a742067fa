import { type Problem, problemOf, quote } from '../../model/problem.js';
import { tooLarge } from '../../text/readable-text.js';
import { bytesUpTo, type FormatInput } from '../input.js';
import { guessedTable } from '../mapping/guess-table.js';
import type { Mapping } from '../mapping/mapping.js';
import { isBlank, type TableOrProblem, type TableRow } from '../mapping/table-source.js';
import type { Cell } from '../mapping/value-reader.js';
import { optionalPackage, rethrown } from '../optional-package.js';
import { workbookProblem } from './checked-workbook.js';
import { withDatesAsText } from './dates-as-text.js';

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

async function sheetsOf(bytes: Uint8Array, maxSize: number): Promise<readonly SheetRows[] | Problem> {
  const problem = await workbookProblem(bytes, maxSize);
  if (problem) return problem;
  const load = () => import('read-excel-file/universal').catch(rethrown);
  const { default: read } = await optionalPackage('read-excel-file', 'reading Excel workbooks', load);
  try {
    const sheets = (await read(bytes.slice().buffer, { trim: false })) as unknown as readonly SheetRows[];
    // Of sheets that name the same part the package gives one the rows, and the others none.
    if (sheets.every(({ data }) => Array.isArray(data))) return sheets;
    const parts = { expected: 'a part of its own for each sheet', received: 'one for several' };
    return problemOf({ code: 'invalid-file', path: [], ...parts });
  } catch (error) {
    const received = quote(error instanceof Error ? error.message : error);
    return problemOf({ code: 'invalid-file', path: [], expected: 'an .xlsx workbook', received });
  }
}

/**
 * The heading row is the first that has two cells or more, for a title often stands above; of a sheet without one, the first that has any.
 */
function tableOf(
  { sheet, data, file }: SheetRows & { readonly file: string | undefined },
  mapping: Mapping | undefined,
): TableOrProblem {
  const filled = data.map((cells) => cells.filter((cell) => !isBlank(cell)).length);
  const wide = filled.findIndex((count) => count > 1);
  const at = wide === -1 ? filled.findIndex((count) => count > 0) : wide;
  const isMapped = ['*', sheet].some((name) => Object.hasOwn(mapping?.tables ?? {}, name));
  const headings = (data[at] ?? []).map((cell) => (isBlank(cell) ? null : cell));
  const texts = headings.map((cell) => String(cell ?? '').trim());
  if (at === -1 || (wide === -1 && !isMapped && !guessedTable(sheet, texts)))
    return { problem: noTable(sheet, at, file) };
  return {
    ...{ name: sheet, sheet, file },
    headings: { line: at + 1, cells: headings },
    rows: rowsBelow(withDatesAsText(data.slice(at + 1)), at + 2),
  };
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
