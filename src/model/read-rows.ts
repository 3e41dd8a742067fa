import { type CappedProblems, cappedProblems } from './capped-problems.js';
import { checkDocument } from './checks/check-document.js';
import type { DocumentRecords, RecordMap } from './document-records.js';
import { textSchema } from './field-schemas.js';
import type { ProblemSink } from './problem.js';
import { type RowIds, rowIds } from './row-ids.js';
import { type ReadRow, rowRecords } from './row-records.js';
import type { RowSections } from './row-section.js';
import { schemaProblems } from './schema-problems.js';
import { LIST_SECTIONS, type ListSection, MAP_SECTIONS, type MapSection } from './sections.js';

/** What reading rows comes to. */
export interface RowsRead {
  readonly problems: CappedProblems;
  /** Reads the records of each section, ids left out. */
  readonly read: Readonly<Record<MapSection | ListSection, ReadRow>>;
}

/**
 * Reads sections by row the complete way: every record by its schema, then what they say about each other. All problems
 * are found, each with its row. O(rows × fields), twice over; holds an id per row and no record.
 *
 * @param maxProblems how many problems are listed.
 */
export function readRows(name: unknown, sections: RowSections, maxProblems: number): RowsRead {
  const problems = cappedProblems(maxProblems);
  checkName(name, problems);
  const ids = mapValues(MAP_SECTIONS, (section) => rowIds(section, sections[section], problems));
  const read = mapValues({ ...MAP_SECTIONS, ...LIST_SECTIONS }, (section) =>
    rowRecords(section, sections[section], problems),
  );
  const records = {
    maps: mapValues(MAP_SECTIONS, (section) => byKey(sections[section].length, ids[section], read[section])),
    lists: mapValues(LIST_SECTIONS, (section) => byPlace(sections[section].length, read[section])),
    unread: new Set<MapSection>(),
    rowOf: (section: MapSection, id: string) => ids[section].rowOf(id) ?? -1,
  };
  checkDocument(records as unknown as DocumentRecords, placed(problems, ids));
  return { problems, read };
}

function checkName(name: unknown, problems: ProblemSink): void {
  const { error } = textSchema.optional().safeParse(name ?? undefined);
  for (const problem of error ? schemaProblems(error.issues, name, ['name'], textSchema) : [])
    problems.push(problem);
}

/** The records by their keys; only ids are listed as keys. */
function byKey(length: number, ids: RowIds, read: ReadRow): RecordMap<string, object> {
  return {
    get(key) {
      const row = ids.rowOf(key);
      return row === undefined ? undefined : read(row);
    },
    has: (key) => ids.rowOf(key) !== undefined,
    keys: ids.ids,
    *[Symbol.iterator]() {
      for (let row = 0; row < length; row++) yield [ids.keyOf(row), read(row)];
    },
  };
}

function byPlace(length: number, read: ReadRow): RecordMap<number, object> {
  return {
    get: read,
    has: (row) => row < length,
    keys: () => Array(length).keys(),
    *[Symbol.iterator]() {
      for (let row = 0; row < length; row++) yield [row, read(row)];
    },
  };
}

/** Gives problems about keys the rows of these, in their path and beside it. */
function placed(problems: ProblemSink, ids: Readonly<Record<MapSection, RowIds>>): ProblemSink {
  return {
    push(problem) {
      const [section, place, ...rest] = problem.path;
      const row = typeof place === 'string' ? ids[section as MapSection].rowOf(place)! : place;
      problems.push(row === undefined ? problem : { ...problem, path: [section!, row, ...rest], row });
    },
  };
}

function mapValues<K extends string, R>(of: Readonly<Record<K, unknown>>, make: (key: K) => R): Record<K, R> {
  return Object.fromEntries((Object.keys(of) as K[]).map((key) => [key, make(key)])) as Record<K, R>;
}
