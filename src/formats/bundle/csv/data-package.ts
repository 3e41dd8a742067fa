import type { Column, ColumnType, TableDeclaration } from '../../../tables/table.js';
import type { BundleTable, ForeignKey } from '../bundle-format.js';

/** The type that Table Schema has for a column; days and timestamps stand in one column, for which it has none. */
const FIELD_TYPES: Readonly<Record<ColumnType, string>> = {
  id: 'string',
  text: 'string',
  date: 'string',
  integer: 'integer',
  number: 'number',
  boolean: 'boolean',
};

/**
 * The descriptor of a bundle of CSV files: a Frictionless Data Package, version 2, that version 1 reads too.
 *
 * Source: Data Package (v2), https://datapackage.org/standard/data-package/, with Table Schema and Table Dialect.
 */
export function dataPackage(tables: readonly BundleTable[], formulas: 'defuse' | 'keep'): object {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    profile: 'tabular-data-package',
    name: 'service-chain',
    title: 'Service chain',
    description: `Who serves whom, and what every contact with a customer depends on.${
      formulas === 'keep' ? '' : ' Text that a spreadsheet would run as a formula has an apostrophe in front.'
    }`,
    resources: tables.map(resourceOf),
  };
}

function resourceOf({ table: { declaration }, foreignKeys }: BundleTable): object {
  const { name, title, description } = declaration;
  return {
    name,
    type: 'table',
    profile: 'tabular-data-resource',
    path: `${name}.csv`,
    title,
    description,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
    schema: schemaOf(declaration, foreignKeys),
  };
}

function schemaOf(declaration: TableDeclaration, foreignKeys: readonly ForeignKey[]): object {
  const { name, key, columns } = declaration;
  // The standard lets no part of a primary key be missing; a unique key may miss some.
  const isNullable = key.some((column) => columns[column]!.nullable);
  return {
    fields: Object.entries(columns).map(([column, about]) =>
      fieldOf(column, about, key.length === 1 && key[0] === column),
    ),
    missingValues: [''],
    ...(isNullable ? { uniqueKeys: [key] } : { primaryKey: key }),
    ...(foreignKeys.length > 0 && { foreignKeys: foreignKeys.map((one) => foreignKeyOf(name, one)) }),
  };
}

/** A table that refers to itself says so by an empty name, in both versions. */
function foreignKeyOf(name: string, { columns, table, references }: ForeignKey): object {
  return { fields: columns, reference: { resource: table === name ? '' : table, fields: references } };
}

function fieldOf(name: string, column: Column, isKey: boolean): object {
  const { type, list, nullable, values, unit, refers, description } = column;
  const items = { type: FIELD_TYPES[type], ...(values && { enum: values }) };
  return {
    name,
    type: list ? 'array' : FIELD_TYPES[type],
    description:
      type === 'date' ? `${description} An ISO 8601 day, or a timestamp with its zone.` : description,
    constraints: {
      required: !nullable,
      ...(isKey && { unique: true }),
      ...(values && !list && { enum: values }),
      ...(list && { jsonSchema: { type: 'array', items } }),
    },
    // Properties of our own, which the standard allows: what a column is beyond what Table Schema can say.
    columnType: type,
    ...(unit !== undefined && { unit }),
    ...(refers !== undefined && { refers }),
  };
}
