import type { Batch, Vector } from '../../src/tables/table.js';

/** The rows of a batch, read as the documentation of a vector says. */
export function rowsOfBatch({ length, columns }: Batch): object[] {
  return Array.from({ length }, (_, row) =>
    Object.fromEntries(Object.entries(columns).map(([name, vector]) => [name, cellOf(vector, row)])),
  );
}

function cellOf(vector: Vector, row: number): unknown {
  switch (vector.kind) {
    case 'dictionary':
      return vector.codes[row] === -1 ? null : vector.dictionary[vector.codes[row]!];
    case 'number':
      return vector.valid?.[row] === 0 ? null : vector.values[row];
    case 'boolean':
      return vector.valid?.[row] === 0 ? null : vector.values[row] === 1;
    case 'list': {
      const [from, to] = [vector.offsets[row]!, vector.offsets[row + 1]!];
      const items = Array.from({ length: to - from }, (_, k) => cellOf(vector.items, from + k));
      return vector.valid?.[row] === 0 ? null : items;
    }
    default:
      return vector satisfies never;
  }
}

/** How many values a vector holds, by each of its arrays; they all say the same. */
export function lengthsOf(vector: Vector): number[] {
  switch (vector.kind) {
    case 'dictionary':
      return [vector.codes.length];
    case 'list':
      return [vector.offsets.length - 1, ...(vector.valid ? [vector.valid.length] : [])];
    default:
      return [vector.values.length, ...(vector.valid ? [vector.valid.length] : [])];
  }
}
