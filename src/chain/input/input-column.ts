/** A typed array of numbers. */
export type NumericArray =
  | Int8Array
  | Uint8Array
  | Uint8ClampedArray
  | Int16Array
  | Uint16Array
  | Int32Array
  | Uint32Array
  | Float32Array
  | Float64Array;

/** Texts as places in a dictionary; a place of -1 stands for nothing. A table's `Vector` of that kind is one. */
export interface DictionaryColumn {
  /** Per row: the place of its text in the dictionary, -1 where there is none. */
  readonly codes: NumericArray;
  /** The texts. */
  readonly dictionary: readonly string[];
}

/** A column that is read value by value, such as a `Vector` of Apache Arrow; null stands for nothing. */
export interface ReadableColumn {
  /** How many rows. */
  readonly length: number;
  /** The value of a row. */
  get(row: number): unknown;
}

/** Numbers or truth values with a mark for those that are there, such as a table's `Vector` of these kinds. */
export interface MarkedColumn {
  /** Per row: the value; 1 for true. */
  readonly values: NumericArray;
  /** Which of the two they are. */
  readonly kind: 'number' | 'boolean';
  /** Per row: 1 where there is a value; all are there where this is absent. */
  readonly valid?: Uint8Array | undefined;
}

/**
 * The values of one field: an array, a typed array, texts by a dictionary, or anything with `length` and `get(row)`, such as a
 * `Vector` of Apache Arrow. `undefined`, null and, where numbers, rows of
 * parties or codes belong, NaN stand for nothing. Rows of parties must be a typed array, -1 for none.
 *
 * An array is copied. A typed array of numbers and a dictionary are referred to, to save memory: do not change them as long as
 * the chain is in use.
 */
export type InputColumn =
  | readonly unknown[]
  | NumericArray
  | DictionaryColumn
  | MarkedColumn
  | ReadableColumn;
