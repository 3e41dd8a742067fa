/** The values of one field by row, as a chain holds them. */
export type StoredColumn =
  /** Numbers; NaN where there is none. */
  | { readonly kind: 'numbers'; readonly values: ArrayLike<number> }
  /** Numbers, NaN where there is none, and by row the durations that no measure has turned into numbers yet. */
  | {
      readonly kind: 'quantities';
      readonly values: ArrayLike<number>;
      readonly durations: ReadonlyMap<number, string>;
    }
  /** Places in a dictionary; -1 where there is none. */
  | { readonly kind: 'codes'; readonly codes: ArrayLike<number>; readonly dictionary: readonly unknown[] }
  /** Values; `undefined` where there is none. */
  | { readonly kind: 'values'; readonly values: readonly unknown[] }
  /** A map in every row: a column for each of its keys; a row in which no key has a value has no map. */
  | { readonly kind: 'map'; readonly columns: ReadonlyMap<string, StoredColumn> };

/** The columns of a section by the names of their fields. */
export type StoredColumns = ReadonlyMap<string, StoredColumn>;

/** The value of a row, or `undefined`. */
export function valueAt(column: StoredColumn, row: number): unknown {
  switch (column.kind) {
    case 'numbers':
      return presentNumber(column.values[row]!);
    case 'quantities':
      return column.durations.get(row) ?? presentNumber(column.values[row]!);
    case 'codes':
      return column.dictionary[column.codes[row]!];
    case 'values':
      return column.values[row];
    case 'map':
      return mapAt(column.columns, row);
    default:
      return column satisfies never;
  }
}

/** Whether every value there is passes; of a dictionary, every entry. */
export function everyValue(
  column: StoredColumn | undefined,
  length: number,
  isSure: (value: never) => boolean,
): boolean {
  if (!column) return true;
  const test = isSure as (value: unknown) => boolean;
  if (column.kind === 'codes') return column.dictionary.every(test);
  for (let row = 0; row < length; row++) {
    const value = valueAt(column, row);
    if (value !== undefined && !test(value)) return false;
  }
  return true;
}

function presentNumber(value: number): number | undefined {
  return Number.isNaN(value) ? undefined : value;
}

function mapAt(columns: StoredColumns, row: number): object | undefined {
  const entries: Array<readonly [string, unknown]> = [];
  for (const [key, column] of columns) {
    const value = valueAt(column, row);
    if (value !== undefined) entries.push([key, value]);
  }
  return entries.length === 0 ? undefined : Object.freeze(Object.fromEntries(entries));
}
