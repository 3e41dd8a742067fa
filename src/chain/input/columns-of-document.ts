import type { ChainContent } from '../../model/document.js';
import type { ChainColumns } from '../chain-columns.js';
import { columnsOfContent } from '../columns-of.js';
import { gatherDocument } from './gather-document.js';
import { gatherRecords, type SectionRows } from './gather-records.js';
import { layOut } from './lay-out.js';
import { scanDocument } from './scan-document.js';

/**
 * The columns of a sound document the quick way, without an object per record. O(size of the document).
 *
 * @returns `undefined` where the document is not surely sound: reading it the complete way tells.
 */
export function columnsOfDocument(value: unknown): ChainColumns | undefined {
  const gathered = gatherDocument(value);
  return gathered && layOut(gathered);
}

/** The columns of a sound document in JSON text, as {@link columnsOfDocument} makes them. O(length of the text). */
export function columnsOfJson(source: string): ChainColumns | undefined {
  const gathered = scanDocument(source);
  return gathered && layOut(gathered);
}

/** The columns of checked content; nothing of it is kept but texts. O(parties + links + records). */
export function columnsOfChecked({ name, ...lists }: ChainContent): ChainColumns {
  const rows = Object.entries(lists).map(
    ([section, list]) => [section, { length: list.length, at: (row: number) => list[row] }] as const,
  );
  const gathered = gatherRecords(name, Object.fromEntries(rows) as unknown as SectionRows, 'missing');
  return (gathered && layOut(gathered, true)) ?? columnsOfContent({ name, ...lists });
}
