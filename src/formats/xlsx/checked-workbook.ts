import { type Problem, problemOf, quote } from '../../model/problem.js';
import { unpacked } from './unpacked.js';
import { type ZipEntry, zipEntries } from './zip-entries.js';

/** The last row and column a sheet has. */
export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;

/** The most places of a sheet between its first and its last cell: they are held in memory, blank ones included. */
const MOST_PLACES = 2 ** 25;

/** The most places of all sheets together. */
const MOST_PLACES_OF_ALL = 2 ** 26;

/**
 * What keeps the bytes of a workbook from being unpacked; `undefined` where nothing does. Small files that unpack to huge ones, or whose
 * few cells stand far apart, would fill the memory: the directory tells the sizes, and each part is walked over once, in pieces.
 *
 * @param maxSize the most bytes that all parts together may have.
 */
export async function workbookProblem(bytes: Uint8Array, maxSize: number): Promise<Problem | undefined> {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0)
    return faulty(
      'an .xlsx workbook without a password: open it in a spreadsheet and save it as .xlsx',
      'an old .xls workbook, or an encrypted one',
    );
  const entries = zipEntries(bytes);
  if ('expected' in entries) return faulty(entries.expected, entries.received);
  const size = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (size > maxSize) {
    const expected = `at most ${maxSize} bytes when unpacked`;
    return problemOf({ code: 'too-large', path: [], expected, received: `${size} bytes` });
  }
  if (!entries.some(({ name }) => name === 'xl/workbook.xml'))
    return faulty('an .xlsx workbook', 'an archive without xl/workbook.xml');
  let places = 0;
  for (const entry of entries) {
    const found = await placesIn(entry);
    if (typeof found !== 'number') return found;
    places += found;
  }
  return places > MOST_PLACES_OF_ALL
    ? tooManyCells(MOST_PLACES_OF_ALL, 'all sheets', `${places}`)
    : undefined;
}

function faulty(expected: string, received: string): Problem {
  return problemOf({ code: 'invalid-file', path: [], expected, received });
}

/** What is looked for in a part, and what of it is kept for the next piece, so that nothing is cut in two. */
const REFERENCE = /[^\w.-]r\s*=\s*["'](?=([^"']{0,12}))/g;
const OVERLAP = 64;

/** Where the cells of a sheet begin. Other parts, such as charts, have attributes of the same name that are no places. */
export const CELLS = 'sheetData';

/** How many places a part takes as a sheet, or what is wrong with it. Only what begins as XML, whatever it is called, can be a sheet. */
async function placesIn(entry: ZipEntry): Promise<number | Problem> {
  const { name, size } = entry;
  const decoder = new TextDecoder();
  const extent = { row: 0, column: 0 };
  let length = 0;
  let rest = '';
  let isXml: boolean | undefined;
  let hasCells = false;
  try {
    for await (const piece of unpacked(entry)) {
      length += piece.length;
      if (length > size)
        return faulty(`${size} bytes in ${quote(name)}, as the archive says`, 'more of them');
      if (isXml === false) continue;
      const text = rest + decoder.decode(piece, { stream: true });
      isXml ??= /^\s*$/.test(text) ? undefined : /^\s*</.test(text);
      const begin: number = hasCells ? 0 : text.indexOf(CELLS);
      hasCells = begin !== -1;
      const problem = hasCells ? widened(extent, text.slice(begin), name) : undefined;
      if (problem) return problem;
      rest = text.slice(-OVERLAP);
    }
  } catch {
    return faulty('parts packed with deflate', `${quote(name)}, which cannot be unpacked`);
  }
  const places = extent.row * extent.column;
  if (places <= MOST_PLACES) return places;
  return tooManyCells(MOST_PLACES, quote(name), `${extent.row} rows of ${extent.column} columns`);
}

function tooManyCells(most: number, where: string, received: string): Problem {
  const expected = `at most ${most} cells in ${where}, blank ones included`;
  return problemOf({ code: 'too-large', path: [], expected, received });
}

/** Takes in the rows and columns that a text names; more than it could mean is taken in, never less. */
function widened(extent: { row: number; column: number }, text: string, name: string): Problem | undefined {
  for (const [, value = ''] of text.matchAll(REFERENCE)) {
    const [, letters, digits] = /^([A-Z]{0,3})(\d{1,7})$/.exec(value) ?? [];
    if (letters === undefined || digits === undefined) {
      if (/[\d&\s]/.test(value)) return faulty(`rows and cells such as A1 in ${quote(name)}`, quote(value));
      continue;
    }
    extent.row = Math.max(extent.row, Number(digits));
    extent.column = Math.max(extent.column, columnNumber(letters));
    if (extent.row > LAST_ROW || extent.column > LAST_COLUMN)
      return faulty(`at most ${LAST_ROW} rows and ${LAST_COLUMN} columns in ${quote(name)}`, quote(value));
  }
  return undefined;
}

/** The number of a column by its letters, from 1: `AA` is 27. */
export function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}
