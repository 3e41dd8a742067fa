import { finite } from '../algorithms/finite.js';
import { serviceChainError } from '../model/error.js';
import { checkOptionNames } from '../model/option-names.js';
import { quote } from '../model/problem.js';
import { comparisonColumns, type ValueColumn, valueColumns } from './comparison-columns.js';
import { defineTable } from './define-table.js';
import { keyOrder, keyOrderInWords } from './key-order.js';
import { checkSameDeclaration } from './same-declaration.js';
import type { AnyRow, Table, TableDeclaration } from './table.js';

/** What has become of a row. */
export type RowChange = 'added' | 'removed' | 'changed' | 'unchanged';

/** Which rows to show. */
export interface CompareOptions {
  /** Whether rows that are the same before and after are shown, too; not where nothing is said. */
  readonly unchanged?: boolean;
}

/**
 * A row of {@link compare}: the columns of the key under their own names, and each other column `x` as `xBefore`, `xAfter` and,
 * where it is a number, `xDifference`. Where the compiler does not know the key, it knows no more of the columns than of any row.
 */
export type ComparisonRow<Row, Key extends string = string> = {
  /** What has become of the row. */
  readonly change: RowChange;
  /** The columns that are not the same; empty for rows added or removed. */
  readonly changedColumns: ReadonlyArray<string extends Key ? string : Exclude<keyof Row & string, Key>>;
} & (string extends Key
  ? AnyRow
  : { readonly [Name in Key & keyof Row]: Row[Name] } & {
      readonly [Name in Exclude<keyof Row & string, Key> as `${Name}Before` | `${Name}After`]:
        | Row[Name]
        | null;
    } & {
      readonly [Name in Exclude<keyof Row & string, Key> as number extends Row[Name]
        ? `${Name}Difference`
        : never]: number | null;
    });

/**
 * Compares two tables of the same declaration, row by row: what a reorganisation does to each touchpoint, or what has changed from
 * one date to another.
 *
 * Rows are matched by the key of the declaration, null and lists being values like others. A row is *added* or *removed* when
 * its key is in the second or the first table only, and *changed* when a column differs. Numbers are compared exactly, so that a
 * mean of the same values in another order may differ in its last digit; lists item by item. What is null or hidden on one
 * side only has changed. Rows that are the same are left out unless `unchanged` says otherwise. A difference is after less before, null
 * where either is unknown.
 *
 * Rows come by their keys: ids and texts by UTF-16 code units, texts with listed values as listed, numbers by size, lists item by
 * item, null last, whatever the order of either table. Both tables are read when rows are asked for, and held while they are.
 * O(rows), and O(rows shown · log rows shown) for their order.
 *
 * Of tables about people each hides what too few said, and two dates side by side can show it: with one answer more, the
 * means and counts before and after tell what it was. That is for the caller to see to, by comparing chains that hold the
 * ratings of separate periods, and not one that has grown in between, or by giving it to nobody else.
 *
 * @throws ServiceChainError `invalid-option` when the tables are not of the same declaration, or a column of the key has a name the
 * comparison needs (`change`, or `xBefore` beside `x`); when rows are read, if a key comes twice in a table.
 * @example
 * ```ts
 * import { apply, compare, unownedLinks } from 'service-chain';
 *
 * const owned = apply(chain, [{ change: 're-own', link: 'booking', owner: 'it' }]);
 * const settled = compare(unownedLinks(chain), unownedLinks(owned));
 * settled.rows().map((row) => [row.link, row.change]); // [ [ 'booking', 'removed' ] ]
 * ```
 */
export function compare<Row extends object, Key extends string>(
  before: Table<Row, Key>,
  after: Table<Row, Key>,
  options: CompareOptions = {},
): Table<ComparisonRow<Row, Key>, Key> {
  const unchanged = checkedUnchanged(options);
  checkSameDeclaration(before, after);
  const { declaration } = before;
  const table = defineTable({
    name: `${declaration.name}-comparison`,
    title: `${declaration.title}: before and after`,
    description: `What differs between two tables of this kind. ${declaration.description}`,
    key: declaration.key,
    order: keyOrderInWords(declaration),
    columns: comparisonColumns(declaration),
  });
  const rows = () => comparedRows(declaration, before as Table<AnyRow>, after as Table<AnyRow>, unchanged);
  return table.of(rows as () => Iterable<never>) as unknown as Table<ComparisonRow<Row, Key>, Key>;
}

function checkedUnchanged(options: CompareOptions): boolean {
  checkOptionNames(options, ['unchanged']);
  const { unchanged = false } = options;
  if (typeof unchanged === 'boolean') return unchanged;
  const message = `expected unchanged to be true or false, got ${quote(unchanged)}`;
  throw serviceChainError('invalid-option', message);
}

function* comparedRows(
  declaration: TableDeclaration,
  before: Table<AnyRow>,
  after: Table<AnyRow>,
  unchanged: boolean,
): Generator<AnyRow> {
  const values = valueColumns(declaration);
  const shown: Match[] = [];
  for (const pair of pairsByKey(declaration, before, after)) {
    const match = matchOf(pair, values);
    if (unchanged || match.change !== 'unchanged') shown.push(match);
  }
  const order = keyOrder(declaration);
  shown.sort((one, other) => order(rowOf(one), rowOf(other)));
  for (const match of shown) yield comparedRow(declaration.key, values, match);
}

/** The rows with one key, one at least. */
interface Pair {
  before: AnyRow | undefined;
  after: AnyRow | undefined;
}

interface Match extends Readonly<Pair> {
  readonly change: RowChange;
  /** The columns in which before and after differ. */
  readonly changed: readonly string[];
}

function pairsByKey(
  declaration: TableDeclaration,
  before: Table<AnyRow>,
  after: Table<AnyRow>,
): Iterable<Pair> {
  const keyOf = keyReader(declaration);
  const pairs = new Map<unknown, Pair>();
  for (const side of ['before', 'after'] as const) {
    for (const row of side === 'before' ? before : after) {
      const key = keyOf(row);
      const pair = pairs.get(key);
      if (!pair) pairs.set(key, { before: undefined, after: undefined, [side]: row });
      else if (pair[side]) throw comesTwice(declaration, row);
      else pair[side] = row;
    }
  }
  return pairs.values();
}

/** A single cell is found as it is; several, and the items of lists, by a text that no others have. */
function keyReader({ key, columns }: TableDeclaration): (row: AnyRow) => unknown {
  const [only] = key;
  if (key.length === 1 && !columns[only!]!.list) return (row) => row[only!];
  return (row) => JSON.stringify(key.map((column) => row[column]));
}

function comesTwice({ name, key }: TableDeclaration, row: AnyRow) {
  const found = JSON.stringify(key.map((column) => row[column]));
  return serviceChainError('invalid-option', `expected ${name} with each key once, got ${found} twice`);
}

function matchOf({ before, after }: Pair, values: readonly ValueColumn[]): Match {
  if (!before || !after) return { before, after, change: before ? 'removed' : 'added', changed: [] };
  const differing = values.filter(({ name }) => !isSameCell(before[name], after[name]));
  const changed = differing.map(({ name }) => name);
  return { before, after, change: changed.length > 0 ? 'changed' : 'unchanged', changed };
}

function isSameCell(one: unknown, other: unknown): boolean {
  if (!Array.isArray(one) || !Array.isArray(other)) return one === other;
  return one.length === other.length && one.every((value, at) => value === other[at]);
}

function rowOf({ before, after }: Pair): AnyRow {
  return (after ?? before)!;
}

function comparedRow(key: readonly string[], values: readonly ValueColumn[], match: Match): AnyRow {
  const found = rowOf(match);
  // A column of the key may be called `__proto__`, which `fromEntries` defines like any other.
  const row: Record<string, unknown> = Object.fromEntries(key.map((name) => [name, found[name]]));
  row.change = match.change;
  row.changedColumns = match.changed;
  for (const { name, before, after, difference } of values) {
    const [old, now] = [match.before?.[name] ?? null, match.after?.[name] ?? null];
    row[before] = old;
    row[after] = now;
    if (difference !== undefined) row[difference] = differenceOf(old, now);
  }
  return row as AnyRow;
}

function differenceOf(before: unknown, after: unknown): number | null {
  return before === null || after === null ? null : finite((after as number) - (before as number));
}
