import type { DataType, Schema } from 'apache-arrow';
import type { Column } from '../../../tables/table.js';
import type { BundleTable } from '../bundle-format.js';
import { tableMetadata } from '../table-metadata.js';
import type { Arrow } from './arrow.js';

/** The schema of a table in Arrow, with what is known of the table and of its columns; it is told which of them are coded. */
export function arrowSchema(
  arrow: Arrow,
  bundleTable: BundleTable,
  isCoded: (column: string) => boolean,
): Schema {
  const columns = Object.entries(bundleTable.table.declaration.columns);
  const fields = columns.map(([name, column], at) => {
    const type = isCoded(name)
      ? new arrow.Dictionary(new arrow.Utf8(), new arrow.Int32(), at)
      : typeOf(arrow, column);
    return new arrow.Field(name, type, column.nullable ?? false, metadataOf(column));
  });
  return new arrow.Schema(fields, new Map(tableMetadata(bundleTable)));
}

function metadataOf({ type, unit, refers, description }: Column): Map<string, string> {
  return new Map([
    ['type', type],
    ['description', description],
    ...(unit === undefined ? [] : [['unit', unit] as const]),
    ...(refers === undefined ? [] : [['refers', refers] as const]),
  ]);
}

function typeOf(arrow: Arrow, column: Column): DataType {
  const plain = plainType(arrow, column);
  return column.list ? new arrow.List(new arrow.Field('item', plain, false)) : plain;
}

function plainType(arrow: Arrow, { type }: Column): DataType {
  switch (type) {
    case 'integer':
      return new arrow.Int64();
    case 'number':
      return new arrow.Float64();
    case 'boolean':
      return new arrow.Bool();
    case 'id':
    case 'text':
    case 'date':
      return new arrow.Utf8();
    default:
      return type satisfies never;
  }
}
