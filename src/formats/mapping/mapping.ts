import type { ChainContent } from '../../model/document.js';

/** Where the value of a field comes from: a column by its heading, or a value that is the same for all rows. */
export type FieldSource = string | { readonly value: string | number | boolean };

/** How the rows of one table become records of one section. */
export interface TableMapping {
  /** The section that the rows become. */
  readonly section: Exclude<keyof ChainContent, 'name'>;
  /** Field of the section to column; `attributes.x` takes a column as an attribute. */
  readonly fields: Readonly<Record<string, FieldSource>>;
}

/** How tables become a chain: per file or sheet, by its name. */
export interface Mapping {
  /** How each table is taken. */
  readonly tables: Readonly<Record<string, TableMapping>>;
}
