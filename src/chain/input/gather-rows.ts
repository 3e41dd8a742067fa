import { isPlainMap } from '../../model/plain-map.js';
import { type Absence, isNothing } from './absence.js';
import { type GatherOptions, rowGatherer } from './row-gatherer.js';
import type { StoredColumns } from './stored-column.js';

/** The records of a section as they come. */
export interface Rows {
  readonly length: number;
  /** The record of a row. */
  at(row: number): unknown;
}

/**
 * Gathers records into columns, reading every value once; nothing of the caller's is kept but texts. O(values).
 *
 * @returns `undefined` where a record is not surely valid.
 */
export function gatherRows(
  rows: Rows,
  options: GatherOptions & { readonly absent: Absence },
): StoredColumns | undefined {
  const gatherer = rowGatherer(options, rows.length);
  const takesNull = options.absent !== 'missing';
  if (inheritsKeys()) return undefined;
  for (let row = 0; row < rows.length; row++) {
    const record = rows.at(row);
    if (!isPlainMap(record)) return undefined;
    let place = 0;
    for (const key in record) {
      let builder = gatherer.shape[place];
      if (builder?.name !== key) builder = gatherer.builder(place, key);
      if (!builder) return undefined;
      place++;
      const value = record[key];
      if (value === undefined || builder.add(row, value)) continue;
      if (!takesNull || !isNothing(value, options.fields.get(key))) return undefined;
    }
  }
  return gatherer.columns(rows.length);
}

/** Whether plain maps have keys of their prototype, which no reader expects. */
function inheritsKeys(): boolean {
  for (const _ in {}) return true;
  return false;
}
