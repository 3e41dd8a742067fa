/** A text that is taken apart into rows, and how far that has come. */
export interface RowScan {
  /** What there is of the text, from a row on that is not read yet. */
  text: string;
  /** Where the next row begins, and how many line ends stand before it. */
  at: number;
  lines: number;
  /** Whether no text follows. */
  isLast: boolean;
  /** The code unit between cells. */
  readonly delimiter: number;
  /** Whether a carriage return alone ends a row: where the first row ends with one. */
  isOld: boolean | undefined;
  /** What stands behind the cell that was read last. */
  behind: Behind;
}

/** Another cell of the row, another row, more text that is not there yet, or the end of the text within quotes. */
type Behind = 'cell' | 'row' | 'more' | 'unclosed';

const TAB = 9;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const SPACE = 32;
const QUOTE = 34;

/** Begins to take a text apart at a delimiter. */
export function rowScan(delimiter: string): RowScan {
  const state = { text: '', at: 0, lines: 0, isLast: false, isOld: undefined, behind: 'row' } as const;
  return { ...state, delimiter: delimiter.charCodeAt(0) };
}

/**
 * The cells of the next row, as RFC 4180 parts them, and as people do: spaces may stand around quotes, and a quote that does not open a cell,
 * or does not close it, is a letter like others. A row ends with a line feed, with a carriage return before it or not.
 *
 * `undefined` where the row does not end: `behind` tells whether more text is wanted or a quote is not closed. The scan then stays at the
 * beginning of the row, and `at` and `lines` as they were. O(row).
 */
export function nextRow(scan: RowScan): string[] | undefined {
  const { at, lines } = scan;
  const cells: string[] = [];
  do cells.push(nextCell(scan));
  while (scan.behind === 'cell');
  if (scan.behind === 'row') return cells;
  scan.at = at;
  scan.lines = lines;
  return undefined;
}

/** Passes over rows that hold nothing at all. */
export function skipEmptyRows(scan: RowScan): void {
  const { text } = scan;
  while (scan.at < text.length) {
    const code = text.charCodeAt(scan.at);
    const width = code === LINE_FEED ? 1 : code === CARRIAGE_RETURN ? returnWidth(scan, scan.at) : 0;
    if (width <= 0) return;
    scan.isOld ??= code === CARRIAGE_RETURN && width === 1;
    scan.at += width;
    scan.lines++;
  }
}

function nextCell(scan: RowScan): string {
  const from = afterSpaces(scan, scan.at);
  return scan.text.charCodeAt(from) === QUOTE ? quotedCell(scan, from + 1) : plainCell(scan, from);
}

function afterSpaces({ text, delimiter }: RowScan, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if ((code !== SPACE && code !== TAB) || code === delimiter) return at;
  }
  return text.length;
}

/** A cell up to what ends it, whatever quotes are in it. */
function plainCell(scan: RowScan, from: number): string {
  const { text, delimiter } = scan;
  const { length } = text;
  for (let at = from; at < length; at++) {
    const code = text.charCodeAt(at);
    if (code === delimiter) return ended(scan, text.slice(from, at), at + 1, 'cell');
    if (code > CARRIAGE_RETURN || (code !== LINE_FEED && code !== CARRIAGE_RETURN)) continue;
    const width = code === LINE_FEED ? 1 : returnWidth(scan, at);
    if (width === 0) continue;
    if (width < 0) return ended(scan, '', at, 'more');
    scan.isOld ??= code === CARRIAGE_RETURN && width === 1;
    scan.lines++;
    return ended(scan, text.slice(from, at), at + width, 'row');
  }
  return ended(scan, text.slice(from), length, scan.isLast ? 'row' : 'more');
}

/** How many letters of a row end a carriage return begins: none where it is a letter, -1 where what follows is not there yet. */
function returnWidth({ text, isLast, isOld }: RowScan, at: number): number {
  if (at + 1 === text.length && !isLast) return -1;
  if (text.charCodeAt(at + 1) === LINE_FEED) return 2;
  return isOld === false ? 0 : 1;
}

/** A cell in quotes, from what follows the first of them on. */
function quotedCell(scan: RowScan, from: number): string {
  const { text } = scan;
  let said = '';
  let at = from;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote === -1) return ended(scan, '', text.length, scan.isLast ? 'unclosed' : 'more');
    if (text.charCodeAt(quote + 1) === QUOTE) {
      said += text.slice(at, quote + 1);
      at = quote + 2;
      continue;
    }
    said += text.slice(at, quote);
    scan.lines += lineEnds(text, from, quote);
    const next = afterSpaces(scan, quote + 1);
    const more = plainCell(scan, next);
    // A quote that something else follows closes nothing.
    return more === '' ? said : `"${said}${text.slice(quote, next)}${more}`;
  }
}

function lineEnds(text: string, from: number, end: number): number {
  let count = 0;
  for (let at = from; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === LINE_FEED || (code === CARRIAGE_RETURN && text.charCodeAt(at + 1) !== LINE_FEED)) count++;
  }
  return count;
}

function ended(scan: RowScan, cell: string, at: number, behind: Behind): string {
  scan.at = at;
  scan.behind = behind;
  return cell;
}
