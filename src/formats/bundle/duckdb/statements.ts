import type { Column, ColumnType, TableDeclaration } from '../../../tables/table.js';

const TYPES: Readonly<Record<ColumnType, string>> = {
  id: 'varchar',
  text: 'varchar',
  date: 'varchar',
  integer: 'bigint',
  number: 'double',
  boolean: 'boolean',
};

/** The statements that make an empty table and say what it is. */
export function createStatements({ name, title, description, columns }: TableDeclaration): string[] {
  const table = quotedName(name);
  const definitions = Object.entries(columns).map(([column, about]) => definitionOf(column, about));
  return [
    `create table ${table} (${definitions.join(', ')})`,
    `comment on table ${table} is ${quotedText(`${title}. ${description}`)}`,
    ...Object.entries(columns).map(
      ([column, about]) =>
        `comment on column ${table}.${quotedName(column)} is ${quotedText(commentOf(about))}`,
    ),
  ];
}

/** The statement that makes the key of a table its primary key, where every part of it is always there. */
export function keyStatement({ name, key, columns }: TableDeclaration): string | undefined {
  const isWhole =
    key.length > 0 && key.every((column) => !columns[column]!.nullable && !columns[column]!.list);
  if (!isWhole) return undefined;
  return `alter table ${quotedName(name)} add primary key (${key.map(quotedName).join(', ')})`;
}

function definitionOf(name: string, { type, list, nullable }: Column): string {
  return `${quotedName(name)} ${TYPES[type]}${list ? '[]' : ''}${nullable ? '' : ' not null'}`;
}

function commentOf({ description, unit }: Column): string {
  return unit === undefined ? description : `${description} Unit: ${unit}.`;
}

function quotedName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function quotedText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
