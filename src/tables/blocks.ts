import type { Vector } from './table.js';

/**
 * Rows of a table as columns that are worked out when they are asked for: what nobody asks for costs nothing. Tables with
 * millions of rows are made of blocks; rows and batches are cut from them.
 */
export interface Block<Name extends string = string> {
  /** How many rows. */
  readonly length: number;
  /** Works out one column. */
  readonly columns: Readonly<Record<Name, () => Vector>>;
}

/** The rows of blocks as objects, in order. */
export function* rowsOf(blocks: Iterable<Block>, names: readonly string[]): Generator<object> {
  for (const { length, columns } of blocks) {
    const vectors = names.map((name) => columns[name]!());
    for (let at = 0; at < length; at++) {
      const row: Record<string, unknown> = {};
      for (let k = 0; k < names.length; k++) row[names[k]!] = cellAt(vectors[k]!, at);
      yield row;
    }
  }
}

/** One value of a vector, null where it has none. */
export function cellAt(vector: Vector, at: number): unknown {
  switch (vector.kind) {
    case 'dictionary':
      return vector.dictionary[vector.codes[at]!] ?? null;
    case 'number':
      return vector.valid?.[at] === 0 ? null : vector.values[at]!;
    case 'boolean':
      return vector.valid?.[at] === 0 ? null : vector.values[at] === 1;
    case 'list': {
      if (vector.valid?.[at] === 0) return null;
      const items: unknown[] = [];
      for (let k = vector.offsets[at]!; k < vector.offsets[at + 1]!; k++) items.push(cellAt(vector.items, k));
      return items;
    }
    default:
      return vector satisfies never;
  }
}

/** Ids or texts by their codes; -1 stands for none. */
export function coded(codes: Int32Array, dictionary: readonly string[]): Vector {
  return { kind: 'dictionary', codes, dictionary };
}

/** Numbers. */
export function numbers(values: Int32Array | Float64Array): Vector {
  return { kind: 'number', values };
}

/** Numbers, null where there is none (NaN). */
export function knownNumbers(values: Float64Array): Vector {
  if (!values.some(Number.isNaN)) return numbers(values);
  const valid = Uint8Array.from(values, (value) => (Number.isNaN(value) ? 0 : 1));
  return { kind: 'number', values: values.map((value) => value || 0), valid };
}

/** True where there is a 1. */
export function flags(values: Uint8Array): Vector {
  return { kind: 'boolean', values };
}
