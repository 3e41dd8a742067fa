import type { Column, ColumnType, TableDeclaration } from '../../../tables/table.js';
import type { BundleTable } from '../bundle-format.js';
import { type NameOf, preamble, sqlName, sqlText } from './sql-names.js';

/** How the script names things. */
interface Naming {
  readonly schema: string | undefined;
  readonly nameOf: NameOf;
}

const SQL_TYPES: Readonly<Record<ColumnType, string>> = {
  id: 'text',
  text: 'text',
  integer: 'bigint',
  number: 'double precision',
  boolean: 'boolean',
  date: 'timestamptz',
};

/** The script that makes the tables, a statement or some at a time; all of them or none. */
export function* schemaScript(tables: readonly BundleTable[], naming: Naming): Generator<string> {
  const { schema } = naming;
  const opening = [
    '-- Makes the tables that load.sql fills: psql -d DATABASE -f schema.sql',
    '\\set ON_ERROR_STOP on',
    'begin;',
    ...(schema === undefined ? [] : [`create schema if not exists ${sqlName(schema)};`]),
    ...preamble(schema),
  ];
  yield `${opening.join('\n')}\n`;
  for (const { table } of tables) yield tableStatements(table.declaration, naming);
  yield '\n';
  for (const table of tables) yield foreignKeyStatements(table, naming);
  yield 'commit;\n';
}

function tableStatements(declaration: TableDeclaration, { nameOf }: Naming): string {
  const { name, title, description, columns } = declaration;
  const table = sqlName(nameOf(name));
  const key = primaryKeyOf(declaration, nameOf);
  const parts = [
    ...Object.entries(columns).map(([column, about]) => columnDefinition(sqlName(nameOf(column)), about)),
    ...(key === undefined ? [] : [key]),
  ];
  const statements = [
    `create table ${table} (\n  ${parts.join(',\n  ')}\n);`,
    ...(key === undefined ? [uniqueIndex(declaration, nameOf)] : []),
    `comment on table ${table} is ${sqlText(`${title}. ${description}`)};`,
    ...Object.entries(columns).map(
      ([column, about]) =>
        `comment on column ${table}.${sqlName(nameOf(column))} is ${sqlText(commentOf(about))};`,
    ),
  ];
  return `\n${statements.join('\n')}\n`;
}

function columnDefinition(name: string, { type, list, nullable, values }: Column): string {
  const allowed = values?.map(sqlText).join(', ');
  const check = list ? `${name} <@ array[${allowed}]` : `${name} in (${allowed})`;
  return [
    `${name} ${SQL_TYPES[type]}${list ? '[]' : ''}`,
    ...(nullable ? [] : ['not null']),
    ...(values ? [`check (${check})`] : []),
  ].join(' ');
}

function commentOf({ description, unit }: Column): string {
  return unit === undefined ? description : `${description} Unit: ${unit}.`;
}

/** A text of any length does not fit an index, and a primary key takes no null: such a key is told by an index of digests. */
function primaryKeyOf({ key, columns }: TableDeclaration, nameOf: NameOf): string | undefined {
  const fits = key.every((name) => !columns[name]!.nullable && isShort(columns[name]!));
  return fits ? `primary key (${key.map((name) => sqlName(nameOf(name))).join(', ')})` : undefined;
}

function uniqueIndex({ name, key, columns }: TableDeclaration, nameOf: NameOf): string {
  const parts = key.map((column) => {
    const { nullable } = columns[column]!;
    const quoted = sqlName(nameOf(column));
    if (isShort(columns[column]!) && !nullable) return quoted;
    return nullable ? `coalesce(md5(${quoted}), '')` : `md5(${quoted})`;
  });
  return `create unique index on ${sqlName(nameOf(name))} (${parts.join(', ')});`;
}

function isShort({ type, values }: Column): boolean {
  return type !== 'text' || values !== undefined;
}

function foreignKeyStatements({ table, foreignKeys }: BundleTable, { nameOf }: Naming): string {
  const names = (columns: readonly string[]) => columns.map((one) => sqlName(nameOf(one))).join(', ');
  return foreignKeys
    .map(
      ({ columns, table: target, references }) =>
        `alter table ${names([table.declaration.name])} add foreign key (${names(columns)}) references ${names([target])} (${names(references)});\n`,
    )
    .join('');
}
