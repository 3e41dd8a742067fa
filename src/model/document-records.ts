import type * as z from 'zod';
import type { LIST_SECTIONS, ListSection, MAP_SECTIONS, MapSection } from './sections.js';

/**
 * The records of a document as far as they could be read: of a record with a problem of its own, the fields without one, so that
 * what those fields say about other records is checked in the same pass.
 */
export interface DocumentRecords {
  /** Per map section: id → what could be read of its definition. */
  readonly maps: {
    readonly [S in MapSection]: ReadonlyMap<string, Partial<z.output<(typeof MAP_SECTIONS)[S]>>>;
  };
  /** Per list section: list position → what could be read of the entry. */
  readonly lists: {
    readonly [S in ListSection]: ReadonlyMap<number, Partial<z.output<(typeof LIST_SECTIONS)[S]>>>;
  };
}
