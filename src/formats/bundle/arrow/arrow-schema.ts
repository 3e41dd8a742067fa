import type { DataType, Field, Schema } from 'apache-arrow';
import type { Column } from '../../../tables/table.js';
import type { BundleTable } from '../bundle-format.js';
import { tableMetadata } from '../table-metadata.js';
import type { Arrow } from './arrow.js';

/** The schema of a table in Arrow, with what is known of the table and of its columns. */
export function arrowSchema(arrow: Arrow, bundleTable: BundleTable): Schema {
  const columns = Object.entries(bundleTable.table.declaration.columns);
  const fields = columns.map(([name, column], at) => fieldOf(arrow, name, column, at));
  return new arrow.Schema(fields, new Map(tableMetadata(bundleTable)));
}

function fieldOf(arrow: Arrow, name: string, column: Column, id: number): Field {
  const { type, unit, refers, description, nullable = false } = column;
  const metadata = new Map([
    ['type', type],
    ['description', description],
    ...(unit === undefined ? [] : [['unit', unit] as const]),
    ...(refers === undefined ? [] : [['refers', refers] as const]),
  ]);
  return new arrow.Field(name, typeOf(arrow, column, id), nullable, metadata);
}

/**
 * Ids, and texts of which there are few, are coded: there are not more of them than things in the chain. Other texts are written out, as
 * a dictionary of those could grow with the rows.
 */
function typeOf(arrow: Arrow, column: Column, id: number): DataType {
  if (column.list) return new arrow.List(new arrow.Field('item', plainType(arrow, column), false));
  const isCoded = column.type === 'id' || column.values !== undefined;
  return isCoded ? new arrow.Dictionary(new arrow.Utf8(), new arrow.Int32(), id) : plainType(arrow, column);
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
