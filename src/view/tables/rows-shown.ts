import type { AnyRow } from '../../tables/table.js';

/** Which rows of a table are shown, and in which order. */
export interface Showing {
  /** What a row must hold, in any cell, however its letters are written; all where it is empty. */
  readonly filter: string;
  /** The column to sort by, with a minus in front for descending; the table's own order where it is empty. */
  readonly sort: string;
  /** What single columns must hold. */
  readonly tests: ReadonlyArray<(row: AnyRow) => boolean>;
}

/** The rows that are shown. `textOf` gives all a row says, in small letters. Of equal cells the table's order decides; unknown comes last either way. */
export function rowsShown(
  rows: readonly AnyRow[],
  { filter, sort, tests }: Showing,
  textOf: (row: AnyRow) => string,
): readonly AnyRow[] {
  const wanted = filter.trim().toLowerCase();
  const isWanted = (row: AnyRow) =>
    tests.every((test) => test(row)) && (wanted === '' || textOf(row).includes(wanted));
  const kept = wanted === '' && tests.length === 0 ? rows : rows.filter(isWanted);
  if (sort === '') return kept;
  const isDescending = sort.startsWith('-');
  const column = isDescending ? sort.slice(1) : sort;
  const signum = isDescending ? -1 : 1;
  return [...kept].sort((a, b) => {
    const [left, right] = [a[column] ?? null, b[column] ?? null];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return signum * compared(left, right);
  });
}

function compared(left: NonNullable<AnyRow[string]>, right: NonNullable<AnyRow[string]>): number {
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  if (Array.isArray(left) && Array.isArray(right) && left.length !== right.length)
    return left.length - right.length;
  return collator.compare(String(left), String(right));
}

const collator = new Intl.Collator('en', { numeric: true });
