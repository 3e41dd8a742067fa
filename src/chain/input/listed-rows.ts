import { nearestAmong } from '../../model/nearest.js';
import { isPlainMap } from '../../model/plain-map.js';
import { type ProblemSink, problemOf, quote } from '../../model/problem.js';
import type { RowSection, RowSections } from '../../model/row-section.js';
import {
  LIST_SECTIONS,
  type ListSection,
  MAP_SECTIONS,
  type MapSection,
  REQUIRED_SECTIONS,
} from '../../model/sections.js';
import { sureFields } from '../../model/sure-fields.js';
import { madeIds } from '../id-list.js';
import { fieldsIn } from './absence.js';
import type { SectionRows } from './gather-records.js';
import type { Rows } from './gather-rows.js';

/** The sections of a chain, maps first. */
export const SECTIONS = [...Object.keys(MAP_SECTIONS), ...Object.keys(LIST_SECTIONS)] as ReadonlyArray<
  MapSection | ListSection
>;

/** Reports keys of a chain given in sections that are none, and sections that must be there and are not. */
export function checkSections(given: Readonly<Record<string, unknown>>, problems: ProblemSink): void {
  const known = ['name', ...SECTIONS];
  const nearest = nearestAmong(known);
  for (const key of Object.keys(given)) {
    if (known.includes(key)) continue;
    const received = quote(key);
    const parts = { message: `unknown key ${received}`, expected: `one of ${known.join(', ')}`, received };
    problems.push(problemOf({ code: 'unknown-key', path: [key], ...parts, suggestion: nearest(key) }));
  }
  for (const section of REQUIRED_SECTIONS) {
    if (given[section] !== undefined && given[section] !== null) continue;
    const received = quote(given[section]);
    problems.push(problemOf({ code: 'missing-key', path: [section], expected: 'a section', received }));
  }
}

/** Lists the rows of every section once, and reports what is no list of rows. */
export function listedSections(given: object, problems: ProblemSink): SectionRows {
  const sections = { ...given } as Readonly<Record<string, unknown>>;
  checkSections(sections, problems);
  const lists = SECTIONS.map((section) => {
    const rows = listOf(sections[section] ?? []);
    if (!rows) {
      const received = quote(sections[section]);
      problems.push(
        problemOf({ code: 'wrong-type', path: [section], expected: 'a list of records', received }),
      );
    }
    return [section, { length: rows?.length ?? 0, at: (row: number) => rows?.[row] }] as const;
  });
  return Object.fromEntries(lists) as unknown as SectionRows;
}

function listOf(rows: unknown): readonly unknown[] | undefined {
  if (Array.isArray(rows)) return rows;
  const isIterable = typeof rows === 'object' && rows !== null && Symbol.iterator in rows;
  return isIterable && !isPlainMap(rows) ? [...(rows as Iterable<unknown>)] : undefined;
}

/** The sections as rows to be checked. */
export function rowSectionsOf(sections: SectionRows): RowSections {
  return Object.fromEntries(
    SECTIONS.map((section) => [section, rowSectionOf(section, sections)]),
  ) as unknown as RowSections;
}

function rowSectionOf(section: MapSection | ListSection, sections: SectionRows): RowSection {
  const rows = sections[section];
  const fields = sureFields(section);
  const hasId = section in MAP_SECTIONS;
  const isUnnamed = section === 'links' && !hasAnyId(rows);
  const idAt = isUnnamed ? madeIds(rows.length).at : (row: number) => idIn(rows.at(row));
  return {
    length: rows.length,
    idAt: (row) => (hasId ? idAt(row) : undefined),
    at(row) {
      const record = rows.at(row);
      if (typeof record !== 'object' || record === null || Array.isArray(record))
        return { definition: record };
      const definition = fieldsIn(record, fields, 'missing, null or NaN');
      if (hasId) delete definition.id;
      return { definition };
    },
  };
}

function hasAnyId(rows: Rows): boolean {
  for (let row = 0; row < rows.length; row++) if (idIn(rows.at(row)) !== undefined) return true;
  return false;
}

/** The id in a record, of any kind; `undefined` where it has none. */
function idIn(record: unknown): unknown {
  return typeof record === 'object' && record !== null && 'id' in record
    ? (record.id ?? undefined)
    : undefined;
}
