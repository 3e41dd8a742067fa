import type { Attributes } from '../../../model/field-schemas.js';
import type { AnyRow, Columns } from '../../../tables/table.js';
import { type AttributeColumns, attributeColumns } from '../attribute-columns.js';

/** What has attributes: parties, and links. */
export interface WithAttributes {
  readonly length: number;
  field(number: number, name: 'attributes'): Attributes | undefined;
}

/** What a dimension adds to its own columns: the attributes that people gave to its rows. */
export interface OwnAttributes {
  /** The columns. */
  readonly columns: Columns;
  /** What is to be said of them; empty where all have one. */
  readonly remark: string;
  /** The cells of one row. */
  cellsOf(number: number): AnyRow;
}

/** The attributes of all rows as columns. O(values), and O(columns) a row. */
export function ownAttributes(rows: WithAttributes, longTable: string): OwnAttributes {
  const { columns, total }: AttributeColumns = attributeColumns(attributesOf(rows));
  const left = total - columns.length;
  return {
    columns: Object.fromEntries(columns.map(({ name, column }) => [name, column])),
    remark:
      left === 0
        ? ''
        : ` Of ${total} attributes the first ${columns.length} in the order of their names have columns; ${longTable} has all.`,
    cellsOf(number) {
      if (columns.length === 0) return {};
      const own = rows.field(number, 'attributes');
      return Object.fromEntries(columns.map(({ name, cellOf }) => [name, cellOf(own)]));
    },
  };
}

function* attributesOf(rows: WithAttributes): Generator<Attributes | undefined> {
  for (let number = 0; number < rows.length; number++) yield rows.field(number, 'attributes');
}
