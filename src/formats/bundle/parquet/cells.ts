import type { Column, Vector } from '../../../tables/table.js';
import { wholeNumbers } from '../whole-numbers.js';

/** Values of a column as the writer of Parquet takes them. */
export type Cells = BigInt64Array | Float64Array | unknown[];

/** The values of a column, null where there is none: numbers in an array of their type where all are there, others in a list. */
export function cellsOf(column: Column, vector: Vector): Cells {
  switch (vector.kind) {
    case 'dictionary': {
      const { codes, dictionary } = vector;
      return listed(codes.length, (at) => dictionary[codes[at]!] ?? null);
    }
    case 'number': {
      const { valid } = vector;
      const values =
        column.type === 'integer' ? wholeNumbers(vector.values) : new Float64Array(vector.values);
      return valid ? listed(values.length, (at) => (valid[at] === 0 ? null : values[at])) : values;
    }
    case 'boolean': {
      const { values, valid } = vector;
      return listed(values.length, (at) => (valid?.[at] === 0 ? null : values[at] === 1));
    }
    case 'list': {
      const { offsets, valid } = vector;
      const items = cellsOf(column, vector.items);
      return listed(offsets.length - 1, (at) =>
        valid?.[at] === 0 ? null : [...items.slice(offsets[at], offsets[at + 1])],
      );
    }
    default:
      return vector satisfies never;
  }
}

/** A loop, as `from` takes many times as long for millions. */
function listed(length: number, cellOf: (at: number) => unknown): unknown[] {
  const cells: unknown[] = new Array(length);
  for (let at = 0; at < length; at++) cells[at] = cellOf(at);
  return cells;
}
