import { withoutControls } from '../../tables/cell-text.js';

/** What a table on the page shows: the column it is sorted by, with a minus in front for descending, and what its rows must hold. */
export interface TableShowing {
  readonly sort?: string;
  readonly filter?: string;
}

/** The address of a table on the page, as its script reads it: `#table=findings&sort=actor`. Halves of surrogate pairs cannot be written. */
export function tableAddress(table: string, showing: TableShowing = {}): string {
  const { sort, filter } = showing;
  const fields = Object.entries({ table, sort, filter }).filter(([, value]) => value !== undefined);
  return `#${fields.map(([name, value]) => `${name}=${encoded(value!)}`).join('&')}`;
}

/** As names show on the page. */
function encoded(text: string): string {
  return encodeURIComponent(withoutControls(text).replace(/\p{Surrogate}/gu, '\ufffd'));
}
