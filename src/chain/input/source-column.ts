import type { NumericArray } from './input-column.js';

/** A column of a caller, however it is made: what stands for nothing is `undefined` or null, or NaN among numbers. */
export interface SourceColumn {
  readonly length: number;
  /** The value of a row. */
  readonly at: (row: number) => unknown;
  /** All values, where they are a typed array. */
  readonly numbers?: NumericArray;
  /** Texts by a dictionary, where they are. */
  readonly coded?: { readonly codes: NumericArray; readonly dictionary: readonly string[] };
}

/** Recognises a column; `undefined` where a value is none. O(1), but for Arrow dictionaries, which are O(rows). */
export function sourceColumn(column: unknown): SourceColumn | undefined {
  if (Array.isArray(column)) return { length: column.length, at: (row) => column[row] as unknown };
  if (ArrayBuffer.isView(column)) return column instanceof DataView ? undefined : typedColumn(column);
  if (typeof column !== 'object' || column === null) return undefined;
  const { codes, dictionary, kind, values, offsets } = column as Record<string, unknown>;
  if (isNumeric(codes) && Array.isArray(dictionary)) return dictionaryColumn(codes, dictionary as string[]);
  if ((kind === 'number' || kind === 'boolean') && isNumeric(values)) return markedColumn(column as Marked);
  if (kind === 'list' && isNumeric(offsets)) return listColumn(column as Listed);
  if ('length' in column && 'get' in column && typeof column.get === 'function')
    return arrowDictionary(column as Arrow) ?? readableColumn(column as Arrow);
  return undefined;
}

interface Marked {
  readonly kind: 'number' | 'boolean';
  readonly values: NumericArray;
  readonly valid?: Uint8Array;
}

interface Listed {
  readonly offsets: NumericArray;
  readonly items: unknown;
  readonly valid?: Uint8Array;
}

function isNumeric(value: unknown): value is NumericArray {
  return ArrayBuffer.isView(value) && !(value instanceof DataView) && !isBig(value);
}

function isBig(array: unknown): array is BigInt64Array | BigUint64Array {
  return array instanceof BigInt64Array || array instanceof BigUint64Array;
}

function typedColumn(array: ArrayBufferView): SourceColumn {
  if (isBig(array)) return { length: array.length, at: (row) => plain(array[row]) };
  const numbers = array as NumericArray;
  return { length: numbers.length, at: (row) => numbers[row], numbers };
}

/** What a code beyond its dictionary stands for: a value that no field takes. */
class PlaceOutsideDictionary {
  constructor(readonly code: number) {}
}

function dictionaryColumn(codes: NumericArray, dictionary: readonly string[]): SourceColumn {
  const at = (row: number) => {
    const code = codes[row]!;
    if (code === -1 || Number.isNaN(code)) return undefined;
    return code in dictionary ? dictionary[code] : new PlaceOutsideDictionary(code);
  };
  return { length: codes.length, at, coded: { codes, dictionary } };
}

function markedColumn({ kind, values, valid }: Marked): SourceColumn | undefined {
  const { length } = values;
  if (valid !== undefined && valid.length !== length) return undefined;
  const isThere = (row: number) => valid === undefined || valid[row] === 1;
  if (kind === 'boolean') return { length, at: (row) => (isThere(row) ? values[row] === 1 : undefined) };
  const at = (row: number) => (isThere(row) ? values[row] : undefined);
  return valid === undefined ? { length, at, numbers: values } : { length, at };
}

function listColumn({ offsets, items, valid }: Listed): SourceColumn | undefined {
  const source = sourceColumn(items);
  if (!source || offsets.length === 0 || offsets.at(-1)! > source.length) return undefined;
  if (valid !== undefined && valid.length !== offsets.length - 1) return undefined;
  return {
    length: offsets.length - 1,
    at(row) {
      if (valid !== undefined && valid[row] !== 1) return undefined;
      const list: unknown[] = [];
      for (let i = offsets[row]!; i < offsets[row + 1]!; i++) list.push(source.at(i));
      return list;
    },
  };
}

/** What is read here of a vector of Apache Arrow. */
interface Arrow {
  readonly length: number;
  get(row: number): unknown;
  readonly data?: ReadonlyArray<{
    readonly length: number;
    readonly nullCount: number;
    readonly values: NumericArray;
    readonly dictionary?: Arrow;
    getValid(row: number): boolean;
  }>;
}

function readableColumn(column: Arrow): SourceColumn {
  return { length: column.length, at: (row) => plain(column.get(row)) };
}

/** A vector whose chunks share a dictionary of texts, as codes; `undefined` where it is none. */
function arrowDictionary({ data, length }: Arrow): SourceColumn | undefined {
  const shared = Array.isArray(data) ? data[0]?.dictionary : undefined;
  if (!data || !shared || data.some((chunk) => chunk.dictionary !== shared || !isNumeric(chunk.values)))
    return undefined;
  const dictionary = Array.from({ length: shared.length }, (_, code) => shared.get(code));
  if (!dictionary.every((text) => typeof text === 'string')) return undefined;
  const codes = new Int32Array(length);
  let start = 0;
  for (const chunk of data) {
    for (let i = 0; i < chunk.length; i++)
      codes[start + i] = chunk.nullCount > 0 && !chunk.getValid(i) ? -1 : chunk.values[i]!;
    start += chunk.length;
  }
  return dictionaryColumn(codes, dictionary);
}

/** A value as JSON would have it: whole numbers of 64 bits as numbers where they fit, lists and records of Arrow plain. */
function plain(value: unknown): unknown {
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : value;
  if (typeof value !== 'object' || value === null) return value;
  if (ArrayBuffer.isView(value)) return Array.from(value as unknown as ArrayLike<unknown>, plain);
  if ('toArray' in value && typeof value.toArray === 'function')
    return Array.from(value.toArray() as ArrayLike<unknown>, plain);
  if (Array.isArray(value)) return value;
  return 'toJSON' in value && typeof value.toJSON === 'function' ? (value.toJSON() as unknown) : value;
}
