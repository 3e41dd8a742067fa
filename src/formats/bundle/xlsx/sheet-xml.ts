import { textXml } from './cell-writers.js';
import { columnWidths } from './column-widths.js';
import { MAIN } from './main-namespace.js';
import type { SheetRows } from './sheet-rows.js';
import { STYLE } from './styles.js';

/** How a sheet is made. */
export interface SheetOptions {
  readonly rowsPerSheet: number;
  /** Whether it is the one that is seen first. */
  readonly isFirst: boolean;
}

/** Pieces are about that long, in characters: compressing them one by one costs more than making them. */
const PIECE = 65_536;

/** A sheet as XML: its heading, which stays when the rows move, and as many of the rows as it takes. */
export function* sheetXml(rows: SheetRows, { rowsPerSheet, isFirst }: SheetOptions): Generator<string> {
  yield opening(rows, isFirst);
  let number = 1;
  let piece = headerRow(rows);
  while (number <= rowsPerSheet && !rows.isAtEnd()) {
    number++;
    piece += rows.take(number);
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  const filter = `<autoFilter ref="A1:${rows.letters.at(-1)}${number}"/>`;
  yield `${piece}</sheetData>${filter}</worksheet>`;
}

function opening(rows: SheetRows, isFirst: boolean): string {
  const columns = columnWidths(rows).map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  const selected = isFirst ? ' tabSelected="1"' : '';
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}">`,
    `<sheetViews><sheetView${selected} workbookViewId="0">${pane}<selection pane="bottomLeft"/></sheetView></sheetViews>`,
    `<sheetFormatPr defaultRowHeight="15"/><cols>${columns.join('')}</cols><sheetData>`,
  ].join('');
}

function headerRow({ declaration, letters }: SheetRows): string {
  const cells = Object.keys(declaration.columns).map(
    (name, at) => `<c r="${letters[at]}1"${textXml(name, STYLE.header)}`,
  );
  return `<row r="1">${cells.join('')}</row>`;
}
