import { serviceChainError } from '../model/error.js';
import { quote } from '../model/problem.js';
import type { Column, Table, TableDeclaration } from './table.js';

/** What must be the same of a column, so that its values mean the same. */
const FACETS = ['type', 'unit', 'list', 'nullable', 'refers', 'values'] as const satisfies ReadonlyArray<
  keyof Column
>;

/**
 * Checks that both are tables and declared alike: name, columns and key. How they are described may differ.
 *
 * @throws ServiceChainError `invalid-option`, saying what differs.
 */
export function checkSameDeclaration<Row>(before: Table<Row>, after: Table<Row>): void {
  const [one, other] = [declarationOf(before), declarationOf(after)];
  const difference = one === other ? undefined : differenceOf(one, other);
  if (difference === undefined) return;
  throw serviceChainError('invalid-option', `expected two tables of the same declaration, got ${difference}`);
}

function declarationOf(
  table: { readonly declaration?: TableDeclaration } | null | undefined,
): TableDeclaration {
  if (table?.declaration) return table.declaration;
  throw serviceChainError('invalid-option', `expected two tables, got ${quote(table)}`);
}

function differenceOf(one: TableDeclaration, other: TableDeclaration): string | undefined {
  if (one.name !== other.name) return `${one.name} and ${other.name}`;
  const [columns, others] = [one, other].map((table) => new Map(Object.entries(table.columns)));
  for (const name of [...columns!.keys(), ...others!.keys()]) {
    const [column, counterpart] = [columns!.get(name), others!.get(name)];
    if (!column || !counterpart) return `two kinds of ${one.name}, one without the column ${quote(name)}`;
    const facet = FACETS.find((about) => textOf(column[about]) !== textOf(counterpart[about]));
    if (facet) return `two kinds of ${one.name}, whose columns ${quote(name)} differ in ${facet}`;
  }
  if (textOf(one.key) === textOf(other.key)) return undefined;
  return `two kinds of ${one.name}, with the keys ${one.key.join(', ')} and ${other.key.join(', ')}`;
}

/** What is not said of a column is false: it is no list, and never null. */
function textOf(facet: Column[keyof Column] | readonly string[]): string {
  return JSON.stringify(facet ?? false);
}
