/** What rows are sorted by: numbers ascend, texts ascend by UTF-16 code units. */
export type SortKey = ReadonlyArray<string | number>;

/** Compares rows by their keys, the first place that differs deciding. */
export function inOrderOf<Row>(keyOf: (row: Row) => SortKey): (one: Row, other: Row) => number {
  return (one, other) => compareKeys(keyOf(one), keyOf(other));
}

/** Compares two keys of the same shape: negative, 0 or positive. */
export function compareKeys(one: SortKey, other: SortKey): number {
  const place = one.findIndex((part, k) => part !== other[k]);
  if (place === -1) return 0;
  return one[place]! < other[place]! ? -1 : 1;
}
