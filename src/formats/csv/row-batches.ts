import type { Problem } from '../../model/problem.js';
import { problemOf } from '../../model/problem.js';
import type { RowsOrProblems, TableRow } from '../mapping/table-source.js';
import { nextRow, type RowScan, rowScan, skipEmptyRows } from './row-scan.js';

/** What the rows of a text are read by. */
export interface RowReading {
  readonly delimiter: string;
  readonly file: string | undefined;
  /** What decoding tells, taken out once it is told here. */
  readonly told: Problem[];
  /** The line the text begins in. */
  readonly line: number;
}

/** How many rows are handed on at a time: a promise for each would cost more than reading it. */
const BATCH = 1_024;

/** The longest row that is read, in characters: a quote that is never closed would else take in the whole file. */
const LONGEST_ROW = 4 * 1024 * 1024;

/**
 * The rows of a text that are not empty, many at a time. What comes up on the way is told where it comes up; a quote that is not closed and a
 * row that is too long end them. O(characters), however the text is cut.
 */
export async function* rowBatches(
  text: AsyncIterable<string>,
  { delimiter, file, told, line }: RowReading,
): AsyncGenerator<RowsOrProblems> {
  const scan = rowScan(delimiter);
  const interned = interning();
  const news = () => told.splice(0).map((problem) => ({ problem }));
  for await (const rest of inPortions(text, scan)) {
    scan.text = rest;
    scan.at = 0;
    if (told.length > 0) yield news();
    const fault = yield* wholeRows(scan, line, interned);
    if (!fault) continue;
    const place = { ...(file !== undefined && { file }), line: scan.lines + line, column: 1 };
    yield [{ problem: { ...problemOf({ code: 'invalid-file', path: [], ...fault }), ...place } }];
    return;
  }
  if (told.length > 0) yield news();
}

/**
 * What of a text is not read yet, as soon as there is twice as much as a row that did not end: one that comes in small pieces is not walked
 * over again for each. The last portion is marked as such.
 */
async function* inPortions(text: AsyncIterable<string>, scan: RowScan): AsyncGenerator<string> {
  let pieces: string[] = [];
  let size = 0;
  const portion = () => {
    const whole = [scan.text.slice(scan.at), ...pieces].join('');
    pieces = [];
    size = 0;
    return whole;
  };
  for await (const piece of text) {
    pieces.push(piece);
    size += piece.length;
    if (size > scan.text.length - scan.at) yield portion();
  }
  scan.isLast = true;
  yield portion();
}

interface Fault {
  readonly expected: string;
  readonly received: string;
}

/** The rows that end in the text there is, and what keeps the next one from being read. */
function* wholeRows(
  scan: RowScan,
  first: number,
  interned: (cell: string, column: number) => string,
): Generator<TableRow[], Fault | undefined> {
  let batch: TableRow[] = [];
  let fault: Fault | undefined;
  for (;;) {
    skipEmptyRows(scan);
    const { at, lines, text } = scan;
    const cells = at < text.length ? nextRow(scan) : undefined;
    const end = cells ? scan.at : text.length;
    if (end - at > LONGEST_ROW) fault = TOO_LONG;
    else if (!cells && at < text.length && scan.isLast) fault = NOT_CLOSED;
    if (fault) scan.lines = lines;
    if (!cells || fault) break;
    batch.push({ line: lines + first, cells: cells.map(interned) });
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
  return fault;
}

const NOT_CLOSED: Fault = {
  expected: 'a quote in this row that is closed',
  received: 'the end of the file',
};

const TOO_LONG: Fault = {
  expected: `rows of at most ${LONGEST_ROW} characters`,
  received: 'a longer one; a quote may not be closed',
};

/** How many columns, and how many cells of each, are remembered. */
const COLUMNS = 256;
const CELLS = 10_000;

/** One text for all cells of a column that hold the same, as far as that is worth remembering. */
function interning(): (cell: string, column: number) => string {
  const columns: Array<Map<string, string>> = [];
  return (cell, column) => {
    if (column >= COLUMNS || cell.length >= 200) return cell;
    columns[column] ??= new Map();
    const seen = columns[column];
    const known = seen.get(cell);
    if (known !== undefined) return known;
    if (seen.size < CELLS) seen.set(cell, cell);
    return cell;
  };
}
