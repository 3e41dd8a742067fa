import { serviceChainError } from '../model/error.js';
import { quote } from '../model/problem.js';
import type { Column, Columns, TableDeclaration } from './table.js';

/** A column that is not of the key, and the names of those that a comparison has in its place. */
export interface ValueColumn {
  readonly name: string;
  readonly column: Column;
  readonly before: string;
  readonly after: string;
  /** Absent where the column does not hold one number. */
  readonly difference: string | undefined;
}

/** The columns of a table that are not of its key, in their order. */
export function valueColumns({ key, columns }: TableDeclaration): ValueColumn[] {
  const keys = new Set<string>(key);
  return Object.entries(columns)
    .filter(([name]) => !keys.has(name))
    .map(([name, column]) => {
      const isNumber = (column.type === 'number' || column.type === 'integer') && !column.list;
      const difference = isNumber ? `${name}Difference` : undefined;
      return { name, column, before: `${name}Before`, after: `${name}After`, difference };
    });
}

/** The columns of the comparison of two tables. @throws ServiceChainError `invalid-option` where two would have one name */
export function comparisonColumns(declaration: TableDeclaration): Columns {
  const values = valueColumns(declaration);
  const named: Array<readonly [string, Column]> = [
    ...declaration.key.map((name) => [name, declaration.columns[name]!] as const),
    ['change', CHANGE],
    ['changedColumns', changedColumns(values.map(({ name }) => name))],
    ...values.flatMap(columnsInPlaceOf),
  ];
  const columns = new Map(named);
  const twice = named.find(([name, column]) => columns.get(name) !== column);
  if (twice)
    throw serviceChainError(
      'invalid-option',
      `expected a table without a column named ${quote(twice[0])}, got ${declaration.name}`,
    );
  return Object.fromEntries(columns);
}

const CHANGE: Column = {
  type: 'text',
  values: ['added', 'removed', 'changed', 'unchanged'],
  description:
    'What has become of the row: it is in the second table only, in the first only, or in both, with other values or the same.',
};

function changedColumns(names: readonly string[]): Column {
  return {
    type: 'text',
    list: true,
    values: names,
    description: 'The columns that are not the same; empty for rows added or removed.',
  };
}

function columnsInPlaceOf({ column, before, after, difference }: ValueColumn) {
  const { description, unit, ...kind } = column;
  const side = (remark: string): Column => ({
    ...column,
    nullable: true,
    description: `${description} ${remark}`,
  });
  const sides: Array<readonly [string, Column]> = [
    [before, side('Before; null for a row added.')],
    [after, side('After; null for a row removed.')],
  ];
  if (difference === undefined) return sides;
  const about = {
    ...kind,
    ...(unit !== undefined && { unit: withoutRange(unit) }),
    nullable: true,
    description: `${description} After less before; null where either is unknown.`,
  };
  return [...sides, [difference, about] as const];
}

/** A difference can be negative, so that `share (0 to 1)` becomes `share`. */
function withoutRange(unit: string): string {
  return unit.replace(/ \([^()]* to [^()]*\)$/, '');
}
