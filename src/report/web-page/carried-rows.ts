import type { AnyRow, Table } from '../../tables/table.js';

/** The rows of a table as a page carries them. */
export interface CarriedRows {
  /** The cells of each row, in the order of the columns; of a list its place among the lists. */
  readonly rows: ReadonlyArray<readonly Scalar[]>;
  /** The lists in cells; equal ones stand here once. */
  readonly lists: ReadonlyArray<readonly Scalar[]>;
}

type Scalar = string | number | boolean | null;

/** How much of a table is carried. */
export interface CarryingLimits {
  /** How many rows. */
  readonly rows: number;
  /** How many items in all lists together, those of the row that reaches it included. */
  readonly items: number;
}

const LIMITS: CarryingLimits = { rows: 20_000, items: 400_000 };

/**
 * The rows of a table that a page carries, and how many there are. Of a table that is too long, the rows that somebody can act on come
 * first: what is rated. Memory is that of the rows kept.
 */
export function carriedRows(
  table: Table,
  limits: CarryingLimits = LIMITS,
): CarriedRows & { readonly count: number } {
  const { columns } = table.declaration;
  const first = createCells(Object.keys(columns), limits);
  const rated = createCells(Object.keys(columns), limits);
  let count = 0;
  for (const row of table) {
    count += 1;
    first.add(row);
    if ('gap' in columns && row.gap !== null) rated.add(row);
  }
  const isCut = first.carried.rows.length < count;
  const kept = isCut && rated.carried.rows.length > 0 ? rated : first;
  return { ...kept.carried, count };
}

/** Collects cells until there are enough. */
function createCells(names: readonly string[], limits: CarryingLimits) {
  const lists: Array<readonly Scalar[]> = [];
  const cells: Scalar[][] = [];
  const placeOf = createListPlaces(lists);
  let items = 0;
  const cellOf = (value: AnyRow[string]): Scalar => {
    if (typeof value !== 'object' || value === null) return value;
    const before = lists.length;
    const place = placeOf(value);
    if (lists.length > before) items += value.length;
    return place;
  };
  return {
    carried: { rows: cells, lists } satisfies CarriedRows,
    add(row: AnyRow): void {
      if (cells.length < limits.rows && items < limits.items)
        cells.push(names.map((name) => cellOf(row[name] ?? null)));
    },
  };
}

/** Puts a list among the others where it is new. Tables often give the very same list again, which is known without reading it. */
function createListPlaces(lists: Array<readonly Scalar[]>): (list: readonly Scalar[]) => number {
  const same = new Map<readonly Scalar[], number>();
  const equal = new Map<string, number>();
  return (list) => {
    const known = same.get(list);
    if (known !== undefined) return known;
    const key = JSON.stringify(list);
    const place = equal.get(key) ?? lists.push(list) - 1;
    same.set(list, place);
    equal.set(key, place);
    return place;
  };
}
