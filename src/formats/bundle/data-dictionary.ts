import { defineTable } from '../../tables/define-table.js';
import type { AnyRow, RowOf, Table } from '../../tables/table.js';
import type { BundleTable, ForeignKey } from './bundle-format.js';

/** The declaration of {@link dataDictionary}. */
export const dataDictionaryTable = defineTable({
  name: 'data-dictionary',
  title: 'What each column means',
  description: 'Every column of every table here.',
  key: ['table', 'column'],
  order: 'as the tables and their columns stand',
  columns: {
    table: { type: 'text', description: 'The table.' },
    column: { type: 'text', description: 'The column.' },
    type: { type: 'text', description: 'What a value is; `list of` them where a cell holds several.' },
    unit: { type: 'text', nullable: true, description: 'The unit of a number.' },
    description: { type: 'text', description: 'The exact meaning.' },
    isKey: { type: 'boolean', description: 'Whether it is among the columns that together tell rows apart.' },
    nullable: { type: 'boolean', description: 'Whether a value may be missing.' },
    references: {
      type: 'text',
      nullable: true,
      description: 'The table and column that a value is found in; null where it refers to none here.',
    },
  },
});

/** A row of it. @interface */
export type DataDictionaryRow = RowOf<typeof dataDictionaryTable.columns>;

/** What every column of some tables means, as a table itself. */
export function dataDictionary(tables: readonly BundleTable[]): Table<AnyRow> {
  return dataDictionaryTable.of(() => tables.flatMap(dictionaryRows)) as unknown as Table<AnyRow>;
}

/** What the columns of one table mean. */
export function dictionaryRows({ table, foreignKeys }: BundleTable): DataDictionaryRow[] {
  const { name, key, columns } = table.declaration;
  return Object.entries(columns).map(([column, { type, list, unit, nullable, description }]) => ({
    table: name,
    column,
    type: list ? `list of ${type}` : type,
    unit: unit ?? null,
    description,
    isKey: key.includes(column),
    nullable: nullable ?? false,
    references: referencesOf(column, foreignKeys),
  }));
}

function referencesOf(column: string, foreignKeys: readonly ForeignKey[]): string | null {
  const found = foreignKeys.flatMap(({ columns, table, references }) => {
    const at = columns.indexOf(column);
    return at === -1 ? [] : [`${table}.${references[at]}`];
  });
  return found.length === 0 ? null : found.join(', ');
}
