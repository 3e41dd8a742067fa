import { finite } from '../algorithms/finite.js';
import { serviceChainError } from '../model/error.js';
import { compareIds } from '../model/ids.js';
import { checkOptionNames } from '../model/option-names.js';
import { quote } from '../model/problem.js';
import { comparisonColumns, comparisonOrder, valueColumns } from './comparison-columns.js';
import { defineTable } from './define-table.js';
import type { AnyRow, Column, Table, TableDeclaration } from './table.js';

/** What has become of a row. */
export type RowChange = 'added' | 'removed' | 'changed' | 'unchanged';

/** Which rows to show. */
export interface CompareOptions {
  /** Whether rows that are the same before and after are shown, too. */
  readonly unchanged?: boolean;
}

/**
 * A row of {@link compare}: the columns of the key under their own names, and each other column `x` as `xBefore`, `xAfter` and,
 * where it is a number, `xDifference`.
 */
export type ComparisonRow<Row> = {
  /** What has become of the row. */
  readonly change: RowChange;
  /** The columns that are not the same; empty for rows added or removed. */
  readonly changedColumns: readonly string[];
} & Partial<Row> & {
    readonly [K in keyof Row & string as `${K}Before` | `${K}After`]?: Row[K] | null;
  } & { readonly [K in keyof Row & string as `${K}Difference`]?: number | null };

/**
 * Compares two tables of the same declaration, row by row: what a reorganisation does to each touchpoint, or what has changed from
 * one date to another. Rows are matched by the declared key; a row is *added* or *removed* when its key is on one side only, and
 * *changed* when a column differs. Numbers are compared exactly. Rows that are the same are left out unless `unchanged` says
 * otherwise. Differences are after less before, null where either is unknown.
 *
 * Rows come in the order of their keys (ids and texts by UTF-16 code units, listed texts as listed, what is missing last), which does
 * not depend on the order of either table. Before and after one row each of O(rows) memory is kept; O(rows · log rows).
 *
 * Of two tables about people, each may hide what few said and their difference may show it, when a few answers were
 * added in between: before publishing a comparison of ratings, see that groups have not changed by fewer people than the minimum.
 *
 * @throws ServiceChainError `invalid-option` when the tables are of different declarations, or a column has a name the comparison needs; while
 * it is read, when a key comes twice.
 * @example
 * ```ts
 * import { apply, compare, unownedLinks } from 'service-chain';
 *
 * const owned = apply(chain, [{ change: 're-own', link: 'booking', owner: 'it' }]);
 * const settled = compare(unownedLinks(chain), unownedLinks(owned));
 * settled.rows().map((row) => [row.link, row.change]); // [ [ 'booking', 'removed' ] ]
 * ```
 */
export function compare<Row extends object>(
  before: Table<Row>,
  after: Table<Row>,
  options: CompareOptions = {},
): Table<ComparisonRow<Row>> {
  checkOptionNames(options, ['unchanged']);
  for (const table of [before, after])
    if (!table?.declaration)
      throw serviceChainError('invalid-option', `expected two tables, got ${quote(table)}`);
  const { declaration } = before;
  checkSame(declaration, after.declaration);
  const table = defineTable({
    name: `${declaration.name}-comparison`,
    title: `${declaration.title}: before and after`,
    description: `What differs between two tables of this kind. ${declaration.description}`,
    key: declaration.key as never,
    order: comparisonOrder(declaration),
    columns: comparisonColumns(declaration),
  });
  const isShown = (row: AnyRow) => options.unchanged === true || row.change !== 'unchanged';
  return table.of(function* (): Generator<AnyRow> {
    for (const [one, other] of matched(declaration, before as Table<AnyRow>, after as Table<AnyRow>)) {
      const row = comparisonRow(declaration, one, other);
      if (isShown(row)) yield row;
    }
  } as () => Iterable<never>) as unknown as Table<ComparisonRow<Row>>;
}

function checkSame(before: TableDeclaration, after: TableDeclaration): void {
  const shapeOf = ({ name, key, columns }: TableDeclaration) =>
    JSON.stringify([
      name,
      key,
      Object.entries(columns).map(([column, { type, unit, list, values }]) => [
        column,
        type,
        unit,
        list,
        values,
      ]),
    ]);
  if (shapeOf(before) === shapeOf(after)) return;
  const found =
    before.name === after.name ? `two kinds of ${before.name}` : `${before.name} and ${after.name}`;
  throw serviceChainError('invalid-option', `expected two tables of the same declaration, got ${found}`);
}

type Pair = readonly [before: AnyRow | undefined, after: AnyRow | undefined];

/** The rows of both tables by key, in the order of the keys. */
function matched(declaration: TableDeclaration, before: Table<AnyRow>, after: Table<AnyRow>): Pair[] {
  const afterByKey = byKey(declaration, after);
  const beforeByKey = byKey(declaration, before);
  const pairs: Pair[] = Array.from(beforeByKey, ([key, row]) => [row, afterByKey.get(key)]);
  for (const [key, row] of afterByKey) if (!beforeByKey.has(key)) pairs.push([undefined, row]);
  const columns = declaration.key.map((name) => [name, declaration.columns[name]!] as const);
  return pairs.sort(([one, other = one], [next, following = next]) => {
    const [a, b] = [other!, following!];
    return columns.reduce((order, [name, column]) => order || compareCells(column, a[name], b[name]), 0);
  });
}

function byKey({ name, key }: TableDeclaration, table: Table<AnyRow>): Map<string, AnyRow> {
  const rows = new Map<string, AnyRow>();
  for (const row of table) {
    const found = JSON.stringify(key.map((column) => row[column]));
    if (rows.has(found))
      throw serviceChainError('invalid-option', `expected ${name} with each key once, got ${found} twice`);
    rows.set(found, row);
  }
  return rows;
}

function compareCells(column: Column, a: unknown, b: unknown): number {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  if (Array.isArray(a)) return compareIds(JSON.stringify(a), JSON.stringify(b));
  if (typeof a !== 'string') return Number(a) - Number(b);
  if (column.values) return column.values.indexOf(a) - column.values.indexOf(b as string);
  return compareIds(a, b as string);
}

function comparisonRow(
  declaration: TableDeclaration,
  before: AnyRow | undefined,
  after: AnyRow | undefined,
): AnyRow {
  const row: Record<string, unknown> = {};
  for (const name of declaration.key) row[name] = (after ?? before)![name];
  const values = valueColumns(declaration);
  const changed = before && after ? values.filter(([name]) => !isSameCell(before[name], after[name])) : [];
  row.change = changeOf(before, after, changed.length);
  row.changedColumns = changed.map(([name]) => name);
  for (const [name, { isNumber }] of values) {
    const [one, other] = [before?.[name] ?? null, after?.[name] ?? null];
    row[`${name}Before`] = one;
    row[`${name}After`] = other;
    if (isNumber)
      row[`${name}Difference`] =
        one === null || other === null ? null : finite((other as number) - (one as number));
  }
  return row as AnyRow;
}

function changeOf(before: AnyRow | undefined, after: AnyRow | undefined, changes: number): RowChange {
  if (!before) return 'added';
  if (!after) return 'removed';
  return changes > 0 ? 'changed' : 'unchanged';
}

function isSameCell(one: unknown, other: unknown): boolean {
  if (!Array.isArray(one) || !Array.isArray(other)) return one === other;
  return one.length === other.length && one.every((value, at) => value === other[at]);
}
