import type { CellError } from '../mapping/cell-error.js';
import { CELLS, columnNumber } from './checked-workbook.js';
import { unpacked } from './unpacked.js';
import { localName, walkPart } from './walk-part.js';
import type { ZipEntry } from './zip-entries.js';

/** A cell that holds an error, by its row and column, from 1. */
export interface ErrorCell {
  readonly row: number;
  readonly column: number;
  readonly error: CellError;
}

/** How a cell says that it holds an error. */
const IS_ERROR = /\st\s*=\s*["']e["']/;
const OVERLAP = 64;

/**
 * The cells of a workbook that hold errors such as `#N/A`, per sheet in the order of their parts. Only sheets that have any are read for
 * it. O(bytes of the sheets).
 */
export async function errorCells(
  parts: ReadonlyArray<ZipEntry | undefined>,
): Promise<ReadonlyArray<readonly ErrorCell[]>> {
  const found: Array<readonly ErrorCell[]> = [];
  for (const part of parts) found.push(part && (await holdsErrors(part)) ? await errorsIn(part) : []);
  return found;
}

async function holdsErrors(part: ZipEntry): Promise<boolean> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const piece of unpacked(part)) {
    const text = rest + decoder.decode(piece, { stream: true });
    if (IS_ERROR.test(text)) return true;
    rest = text.slice(-OVERLAP);
  }
  return false;
}

async function errorsIn(part: ZipEntry): Promise<readonly ErrorCell[]> {
  const found: ErrorCell[] = [];
  let place: { readonly row: number; readonly column: number } | undefined;
  let inCells = false;
  let inValue = false;
  let code = '';
  await walkPart(part, {
    open({ name, attributes }) {
      const tag = localName(name);
      if (tag === CELLS) inCells = true;
      if (tag === 'c') {
        place = inCells && attributes.get('t') === 'e' ? placeOf(attributes.get('r') ?? '') : undefined;
        code = '';
      }
      inValue = tag === 'v';
    },
    text(text) {
      if (inValue && place) code += text;
    },
    close(name) {
      inValue = false;
      if (localName(name) === CELLS) inCells = false;
      if (localName(name) !== 'c' || !place) return;
      found.push({ ...place, error: { error: code.trim() || '#?' } });
      place = undefined;
    },
  });
  return found;
}

function placeOf(reference: string): { readonly row: number; readonly column: number } | undefined {
  const [, letters, digits] = /^([A-Z]{1,3})(\d{1,7})$/.exec(reference) ?? [];
  if (letters === undefined || digits === undefined) return undefined;
  return { row: Number(digits), column: columnNumber(letters) };
}
