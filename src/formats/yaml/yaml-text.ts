import { keyText } from './scalar-text.js';
import { entryLines } from './yaml-lines.js';

/** What stands in fresh YAML beside the document. */
export interface YamlRemarks {
  /** A comment above all. */
  readonly comment?: string | undefined;
  /** Comments above a section (`links`), or a record of one (`links`, `L1`); a blank line comes before them, but for first records. */
  remarkOn?(section: string, id?: string): string | undefined;
}

/** A section, or what stands above the sections. */
type Entries = Iterable<readonly [string, unknown]>;

/**
 * A document as YAML that reads as it does, in pieces: a record per line where it is short enough, else a line per field; blank lines
 * between the sections. Sections may be iterables of entries, so that their order is the caller's.
 */
export function* yamlPieces(document: object, remarks: YamlRemarks = {}): Generator<string> {
  if (remarks.comment !== undefined) yield commentLines(remarks.comment, 0);
  let isFirst = true;
  for (const [section, value] of Object.entries(document)) {
    const remark = remarks.remarkOn?.(section);
    const isSection = typeof value === 'object' && value !== null;
    if (!isFirst && (isSection || remark !== undefined)) yield '\n';
    isFirst = false;
    if (remark !== undefined) yield commentLines(remark, 0);
    yield* isSection
      ? sectionPieces(section, value, remarks)
      : [pieceOf(entryLines(`${section}:`, value, { indent: 0 }))];
  }
}

function* sectionPieces(section: string, value: object, remarks: YamlRemarks): Generator<string> {
  const records: Entries = value instanceof Map ? value : Object.entries(value);
  let isFirst = true;
  for (const [key, record] of records) {
    const remark = remarks.remarkOn?.(section, key);
    if (isFirst) yield `${section}:\n`;
    if (remark !== undefined) yield `${isFirst ? '' : '\n'}${commentLines(remark, 2)}`;
    isFirst = false;
    const head = Array.isArray(value) ? '-' : keyText(key, '\n  ');
    yield pieceOf(entryLines(head, record, { indent: 2 }));
  }
  if (isFirst) yield `${section}: ${Array.isArray(value) ? '[]' : '{}'}\n`;
}

/** A document as YAML, as {@link yamlPieces} writes it. */
export function yamlText(document: object, remarks: YamlRemarks = {}): string {
  return [...yamlPieces(document, remarks)].join('');
}

function commentLines(text: string, indent: number): string {
  return pieceOf(
    text.split(/\r\n|[\n\r\u0085\u2028\u2029]/).map((line) => `${' '.repeat(indent)}# ${line}`.trimEnd()),
  );
}

function pieceOf(lines: readonly string[]): string {
  return `${lines.join('\n')}\n`;
}
