import type { RecordColumns } from '../chain-columns.js';
import { type StoredColumns, valueAt } from './stored-column.js';

/** Reads one field of the record with a number. */
export type ReadField = (number: number) => unknown;

/** Readers of stored columns: the record with number n stands in row `rows[n]`, or in row n. */
export function readersOf(columns: StoredColumns, rows?: Int32Array): Map<string, ReadField> {
  return new Map(
    Array.from(columns, ([name, column]) => [
      name,
      rows ? (number) => valueAt(column, rows[number]!) : (number) => valueAt(column, number),
    ]),
  );
}

/** Records whose fields are read one by one, in the order of the readers. */
export function recordColumns<R extends object>(
  length: number,
  readers: ReadonlyMap<string, ReadField>,
): RecordColumns<R> {
  return {
    length,
    field: (number, name) => readers.get(name)?.(number) as never,
    record(number) {
      const record: Record<string, unknown> = {};
      for (const [name, read] of readers) {
        const value = read(number);
        if (value !== undefined) record[name] = value;
      }
      return Object.freeze(record) as R;
    },
  };
}
