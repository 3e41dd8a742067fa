import type { Section } from './sections.js';

/** A value that a cell can hold. */
export type CellValue = string | number | boolean;

/** Where the value of a field comes from, in full. */
export interface FieldSource {
  /** The heading of the column. */
  readonly column?: string | undefined;
  /** The value where the cell is blank, or where there is no column. */
  readonly default?: CellValue | undefined;
  /** Words of the table by what they mean here: `{ Abteilung: department }`. Capitals and spaces around do not matter. */
  readonly values?: Readonly<Record<string, CellValue>> | undefined;
  /** What stands between several values in one cell. In `provider` and `customer` each of several makes a link of its own. */
  readonly separator?: string | undefined;
  /** Whether the id is made of the text, in small letters and hyphens, as for a column of names. */
  readonly makeId?: boolean | undefined;
}

/** How the rows of one table become records. */
export interface TableMapping {
  /** What the rows become: records of a section; `organisation` for a table that holds its name; `nothing` leaves it out. */
  readonly section: Section | 'organisation' | 'nothing';
  /** Per field of the section the heading of its column, or more; `attributes.x` is the attribute x. */
  readonly fields: Readonly<Record<string, string | FieldSource>>;
}

/** How tables become a chain: per file (its name without folder and ending) or sheet. `*` is for those that are not named. */
export interface Mapping {
  /** How each table is taken; tables that are not named are guessed. */
  readonly tables: Readonly<Record<string, TableMapping>>;
}
