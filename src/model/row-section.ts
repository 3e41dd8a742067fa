import type { ListSection, MapSection } from './sections.js';

/** The records of a section by row, as somebody hands them over. */
export interface RowSection {
  readonly length: number;
  /** The id of a row; `undefined` where it has none. */
  idAt(row: number): unknown;
  /** The record of a row, made at every call. */
  at(row: number): RowRecord;
  /** Says in words where a row is, for problems about another one; `row 7` where nothing is said. */
  readonly inWords?: (row: number) => string;
}

/** A record that is not checked yet. */
export interface RowRecord {
  /** Its fields without its id, what stands for nothing left out. */
  readonly definition: unknown;
  /** Fields that name a row there is not, or one without a usable id; in the definition any id stands for them. */
  readonly misplaced?: readonly MisplacedRow[] | undefined;
}

/** A field that should hold the row of a party. */
export interface MisplacedRow {
  readonly field: string;
  /** What should stand there; nothing where the party it names is at fault. */
  readonly expected?: string | undefined;
  readonly received?: string | undefined;
}

/** The sections of a chain by row. */
export type RowSections = Readonly<Record<MapSection | ListSection, RowSection>>;
