import type * as z from 'zod';
import type { LIST_SECTIONS, ListSection, MAP_SECTIONS, MapSection } from './sections.js';

/**
 * The records of a document as far as they could be read. In a record with a problem of its own, what the problem is about is
 * `undefined` and the rest is there, so that what the rest says about other records is checked in the same pass.
 */
export interface DocumentRecords {
  /** Per map section: id → what could be read of its definition. */
  readonly maps: {
    readonly [S in MapSection]: RecordMap<string, Partial<z.output<(typeof MAP_SECTIONS)[S]>>>;
  };
  /** Map sections that are no map: what points into them cannot be judged. */
  readonly unread: ReadonlySet<MapSection>;
  /** The row that a record of a map section came from, where the source was rows. */
  rowOf?(section: MapSection, id: string): number;
  /** Per list section: list position → what could be read of the entry. */
  readonly lists: {
    readonly [S in ListSection]: RecordMap<number, Partial<z.output<(typeof LIST_SECTIONS)[S]>>>;
  };
}

/** Records by id or place: what the checks need of a map. */
export interface RecordMap<Key, Item> extends Iterable<readonly [Key, Item]> {
  /** The record of a key. */
  get(key: Key): Item | undefined;
  /** Whether there is a record of a key. */
  has(key: Key): boolean;
  /** The keys. */
  keys(): Iterable<Key>;
}

/** The items of a list that could be read, with their places in it. */
export function readItems<T>(list: readonly T[] | undefined): Array<readonly [place: number, item: T]> {
  return (list ?? []).flatMap((item, place) => (item === undefined ? [] : [[place, item] as const]));
}

/** Whether a field was there and, or an item of it, could not be read: what rests on it cannot be judged. */
export function wasNotRead<T extends object>(record: T, field: keyof T): boolean {
  if (!(field in record)) return false;
  const value: unknown = record[field];
  return value === undefined || (Array.isArray(value) && value.includes(undefined));
}
