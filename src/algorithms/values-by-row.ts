/** Numbers in rows: those of row r are `values[offsets[r]] … values[offsets[r + 1] - 1]`. */
export interface RowValues {
  /** One more than there are rows. */
  readonly offsets: Int32Array;
  readonly values: Float64Array;
}

/**
 * Sorts numbers into rows: value k goes to row `rows[k]`, in the order of k (a stable counting sort). Where a row is -1, its value
 * is left out. O(rows + values). Source: D. E. Knuth, The Art of Computer Programming 3, 5.2 (distribution counting).
 */
export function valuesByRow(rowCount: number, rows: Int32Array, values: ArrayLike<number>): RowValues {
  const offsets = new Int32Array(rowCount + 1);
  for (let k = 0; k < rows.length; k++) if (rows[k] !== -1) offsets[rows[k]! + 1]!++;
  for (let row = 0; row < rowCount; row++) offsets[row + 1]! += offsets[row]!;
  const next = offsets.slice(0, rowCount);
  const sorted = new Float64Array(offsets[rowCount]!);
  for (let k = 0; k < rows.length; k++) if (rows[k] !== -1) sorted[next[rows[k]!]!++] = values[k]!;
  return { offsets, values: sorted };
}
