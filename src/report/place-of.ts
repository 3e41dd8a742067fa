import type { FindingsRow } from '../rules/findings-table.js';

/** Where a finding stands, as editors and terminals follow it: `chain.yaml:12:5`; its path in the document where there was no text. */
export function placeOf({ file, line, column, path }: FindingsRow): string {
  const place = [file, line, column].filter((part) => part !== null).join(':');
  if (place !== '') return place;
  return path === '' ? 'the whole document' : path;
}
