import { type StoredColumn, valueAt } from './stored-column.js';

/** Per dictionary: the times of its texts, NaN where not read yet. Columns that share one share these. */
const kept = new WeakMap<readonly unknown[], Float64Array>();

/**
 * Reads timestamps as milliseconds since 1970, NaN where there is none. Each text of a dictionary is read once, however many rows
 * share it.
 */
export function timeReader(column: StoredColumn): (row: number) => number {
  if (column.kind !== 'codes') return (row) => timeOf(valueAt(column, row));
  const { codes, dictionary } = column;
  const times = kept.get(dictionary) ?? new Float64Array(dictionary.length).fill(Number.NaN);
  kept.set(dictionary, times);
  return (row) => {
    const code = codes[row]!;
    if (code < 0) return Number.NaN;
    if (Number.isNaN(times[code])) times[code] = timeOf(dictionary[code]);
    return times[code]!;
  };
}

function timeOf(value: unknown): number {
  return value === undefined ? Number.NaN : Date.parse(value as string);
}
