import type { SchemaElement } from 'hyparquet-writer';
import type { Column, ColumnType, TableDeclaration } from '../../../tables/table.js';

const TEXT = { type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } } as const;

const TYPES: Readonly<Record<ColumnType, Omit<SchemaElement, 'name'>>> = {
  id: TEXT,
  text: TEXT,
  date: TEXT,
  integer: { type: 'INT64' },
  number: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
};

/** The schema of a table in Parquet: a tree of columns, told from its root downwards. */
export function parquetSchema({ name, columns }: TableDeclaration): SchemaElement[] {
  const parts = Object.entries(columns).flatMap(([column, about]) => columnSchema(column, about));
  return [{ name, num_children: Object.keys(columns).length }, ...parts];
}

function columnSchema(name: string, { type, list, nullable }: Column): SchemaElement[] {
  const repetition_type = nullable ? 'OPTIONAL' : 'REQUIRED';
  if (!list) return [{ name, ...TYPES[type], repetition_type }];
  return [
    { name, converted_type: 'LIST', logical_type: { type: 'LIST' }, repetition_type, num_children: 1 },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    { name: 'element', ...TYPES[type], repetition_type: 'REQUIRED' },
  ];
}
