import type { CellError } from '../mapping/cell-error.js';
import { readXml, type XmlElement, type XmlVisitor } from '../xml/read-xml.js';
import { CELLS, columnNumber } from './checked-workbook.js';
import { unpacked } from './unpacked.js';
import { type ZipEntry, zipEntries } from './zip-entries.js';

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
 * The cells of a workbook that hold errors such as `#N/A`, per sheet in the order of the sheets. Only sheets that have any are read for it.
 * What is not as a workbook should be has none: whoever reads the workbook tells; `shared` where sheets name the same part. O(bytes of the
 * sheets).
 */
export async function errorCells(bytes: Uint8Array): Promise<ReadonlyArray<readonly ErrorCell[]> | 'shared'> {
  const entries = zipEntries(bytes);
  if ('expected' in entries) return [];
  const parts = new Map(entries.map((entry) => [entry.name, entry]));
  const targets = new Map(
    (await elementsOf(parts.get('xl/_rels/workbook.xml.rels'), 'Relationship')).map(({ attributes }) => [
      attributes.get('Id'),
      partAt(attributes.get('Target') ?? ''),
    ]),
  );
  const sheets = await elementsOf(parts.get('xl/workbook.xml'), 'sheet');
  const found: Array<readonly ErrorCell[]> = [];
  const seen = new Set<ZipEntry>();
  for (const { attributes } of sheets) {
    const relation = [...attributes].find(([name]) => name.endsWith(':id'))?.[1];
    const part = parts.get(targets.get(relation) ?? '');
    if (part && seen.has(part)) return 'shared';
    if (part) seen.add(part);
    found.push(part && (await holdsErrors(part)) ? await errorsIn(part) : []);
  }
  return found;
}

/** Targets stand beside the workbook, unless they begin at the top. */
function partAt(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

async function elementsOf(part: ZipEntry | undefined, name: string): Promise<readonly XmlElement[]> {
  const elements: XmlElement[] = [];
  if (part)
    await walked(part, {
      open: (element) => {
        if (localName(element.name) === name) elements.push(element);
      },
      text: () => {},
      close: () => {},
    });
  return elements;
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
  await walked(part, {
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

/** Walks over the XML of a part; what is wrong with it ends the walk. */
async function walked(part: ZipEntry, visitor: XmlVisitor): Promise<void> {
  await readXml({ content: pieces(part) }, visitor);
}

async function* pieces(part: ZipEntry): AsyncGenerator<Uint8Array> {
  yield* unpacked(part);
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
