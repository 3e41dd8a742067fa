import { MAIN } from './main-namespace.js';
import { STYLES } from './styles.js';
import { xmlText } from './xml-text.js';
import type { ZipEntry } from './zip-pieces.js';

/** A sheet of a workbook. */
export interface Sheet {
  readonly name: string;
  /** Its number among the files. */
  readonly number: number;
}

const START = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Where the content of a sheet stands. */
export function sheetPath(number: number): string {
  return `xl/worksheets/sheet${number}.xml`;
}

/** The files that hold a workbook together, once its sheets are known; they are shown in the order given. */
export function workbookParts(sheets: readonly Sheet[]): readonly ZipEntry[] {
  const parts: ReadonlyArray<readonly [path: string, xml: string]> = [
    ['xl/workbook.xml', workbook(sheets)],
    ['xl/_rels/workbook.xml.rels', workbookRelations(sheets)],
    ['xl/styles.xml', STYLES],
    ['_rels/.rels', relations([['rId1', 'officeDocument', 'xl/workbook.xml']])],
    ['[Content_Types].xml', contentTypes(sheets)],
  ];
  return parts.map(([path, xml]) => ({ path, pieces: [START, xml] }));
}

function workbook(sheets: readonly Sheet[]): string {
  const parts = sheets.map(
    ({ name, number }) => `<sheet name="${xmlText(name)}" sheetId="${number}" r:id="rId${number}"/>`,
  );
  return `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${parts.join('')}</sheets></workbook>`;
}

function workbookRelations(sheets: readonly Sheet[]): string {
  return relations([
    ...sheets.map(({ number }) => [`rId${number}`, 'worksheet', `worksheets/sheet${number}.xml`] as const),
    [`rId${sheets.length + 1}`, 'styles', 'styles.xml'],
  ]);
}

function relations(all: ReadonlyArray<readonly [id: string, type: string, target: string]>): string {
  const parts = all.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${parts.join('')}</Relationships>`;
}

function contentTypes(sheets: readonly Sheet[]): string {
  const parts = [
    ['xl/workbook.xml', 'sheet.main+xml'],
    ['xl/styles.xml', 'styles+xml'],
    ...sheets.map(({ number }) => [sheetPath(number), 'worksheet+xml']),
  ].map(([path, type]) => `<Override PartName="/${path}" ContentType="${TYPES}.${type}"/>`);
  const defaults =
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>';
  return `<Types xmlns="${PACKAGE}/content-types">${defaults}${parts.join('')}</Types>`;
}
