import type { ListSection } from '../../model/sections.js';
import type { Entries } from '../../model/sure-entries.js';
import type { StoredColumns } from './stored-column.js';

/** The records of a section in columns: each is valid on its own, what they say about each other is not checked yet. */
export interface GatheredSection {
  readonly length: number;
  readonly columns: StoredColumns;
}

/** What a chain is to be made of, in columns, in the order it came. */
export interface GatheredChain {
  readonly name: string | undefined;
  readonly parties: GatheredSection & { readonly ids: readonly string[] };
  /** Without ids, they are made of the rows. The columns of the two ends and the owner hold rows of parties. */
  readonly links: GatheredSection & { readonly ids: readonly string[] | undefined };
  /** Not checked yet, each by itself neither. */
  readonly measures: Entries;
  /** Not checked yet, each by itself neither. */
  readonly goals: Entries;
  readonly lists: Readonly<Record<ListSection, GatheredSection>>;
}
