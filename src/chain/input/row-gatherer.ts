import type { SureFields } from '../../model/sure-fields.js';
import type { ColumnBuilder } from './column-builder.js';
import { columnBuilder, referenceBuilder } from './field-builders.js';
import type { PartyRows } from './party-rows.js';
import type { StoredColumn, StoredColumns } from './stored-column.js';

/** The columns that the records of one section are gathered into. */
export interface RowGatherer {
  /**
   * The builders of the record before, in the order of its keys: most records have the same, so the one at a place is tried
   * before it is asked for by name.
   */
  readonly shape: readonly ColumnBuilder[];
  /** The builder of a key at a place among those of a record; `undefined` where the section has no such field. */
  builder(place: number, key: string): ColumnBuilder | undefined;
  /** The columns of so many rows; `undefined` where one lacks a field it must have. */
  columns(length: number): StoredColumns | undefined;
}

/** What a section is gathered by. */
export interface GatherOptions {
  readonly fields: SureFields;
  /** Takes in the ids, where the records hold them. */
  readonly ids?: ColumnBuilder | undefined;
  /** Fields that name parties, and these. */
  readonly references?: { readonly fields: readonly string[]; readonly parties: PartyRows } | undefined;
}

/** Makes the gatherer of a section. @param capacity how many rows are expected. */
export function rowGatherer({ fields, ids, references }: GatherOptions, capacity: number): RowGatherer {
  const builders = new Map<string, ColumnBuilder>(ids ? [['id', ids]] : []);
  const shape: ColumnBuilder[] = [];
  const made = (name: string): ColumnBuilder | undefined => {
    const field = fields.get(name);
    if (!field) return undefined;
    return references?.fields.includes(name)
      ? referenceBuilder(name, references.parties, capacity)
      : columnBuilder(field, capacity);
  };
  return {
    shape,
    builder(place, key) {
      const builder = builders.get(key) ?? made(key);
      if (!builder) return undefined;
      builders.set(key, builder);
      shape[place] = builder;
      return builder;
    },
    columns(length) {
      const columns = new Map<string, StoredColumn>();
      for (const { name, isRequired } of fields.values()) {
        const count = builders.get(name)?.count() ?? 0;
        if (isRequired && count < length) return undefined;
        if (count > 0) columns.set(name, builders.get(name)!.column(length));
      }
      return columns;
    },
  };
}
