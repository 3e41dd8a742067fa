import { serviceChainError } from '../model/error.js';
import { quote } from '../model/problem.js';
import type { Column, Columns, TableDeclaration } from './table.js';

/** A column that is not of the key, and whether it holds one number. */
interface ValueColumn {
  readonly column: Column;
  readonly isNumber: boolean;
}

/** The columns of a table that are not of its key, in their order. */
export function valueColumns({ key, columns }: TableDeclaration): Array<readonly [string, ValueColumn]> {
  const isKey = new Set<string>(key);
  return Object.entries(columns)
    .filter(([name]) => !isKey.has(name))
    .map(([name, column]) => {
      const isNumber = column.type === 'number' || column.type === 'integer';
      return [name, { column, isNumber: isNumber && column.list !== true }];
    });
}

/** The columns of the comparison of two tables. @throws ServiceChainError `invalid-option` where two would have one name */
export function comparisonColumns(declaration: TableDeclaration): Columns {
  const values = valueColumns(declaration);
  const named: Array<readonly [string, Column]> = [
    ...declaration.key.map((name) => [name, declaration.columns[name]!] as const),
    ['change', CHANGE],
    ['changedColumns', changedColumns(values.map(([name]) => name))],
    ...values.flatMap(([name, value]) => sides(name, value)),
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

/** The order of the rows of a comparison, in words. */
export function comparisonOrder({ key, columns }: TableDeclaration): string {
  const wordingOf = ({ values, nullable }: Column) => {
    if (values) return ' (as listed)';
    return nullable ? ' (missing last)' : '';
  };
  return key.map((name) => `${name}${wordingOf(columns[name]!)}`).join(', ');
}

const CHANGE: Column = {
  type: 'text',
  values: ['added', 'removed', 'changed', 'unchanged'],
  description: 'What has become of the row: it is in the second table only, in the first only, or in both.',
};

function changedColumns(names: readonly string[]): Column {
  return {
    type: 'text',
    list: true,
    values: names,
    description: 'The columns that are not the same; empty for rows added or removed.',
  };
}

function sides(name: string, { column, isNumber }: ValueColumn): Array<readonly [string, Column]> {
  const side = (when: string): Column => ({
    ...column,
    nullable: true,
    description: `${column.description} ${when}`,
  });
  const both: Array<readonly [string, Column]> = [
    [`${name}Before`, side('Before; null for a row added.')],
    [`${name}After`, side('After; null for a row removed.')],
  ];
  return isNumber
    ? [...both, [`${name}Difference`, { ...side('After less before; null where either is unknown.') }]]
    : both;
}
