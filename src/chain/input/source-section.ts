import { nearestAmong } from '../../model/nearest.js';
import { isPlainMap } from '../../model/plain-map.js';
import { type ProblemSink, problemOf, quote } from '../../model/problem.js';
import type { ListSection, MapSection } from '../../model/sections.js';
import { sureFields } from '../../model/sure-fields.js';
import { type SourceColumn, sourceColumn } from './source-column.js';

/** The columns of a section as a caller gave them. */
export interface SourceSection {
  readonly length: number;
  /** By field; `id` is one of them. */
  readonly columns: ReadonlyMap<string, SourceColumn>;
  /** The columns of `attributes`, by key. */
  readonly attributes: ReadonlyMap<string, SourceColumn>;
}

/** A section without a row. */
export const NO_COLUMNS: SourceSection = { length: 0, columns: new Map(), attributes: new Map() };

/** What a column is, for messages. */
const COLUMN_IN_WORDS = 'a column: an array, a typed array, codes with a dictionary, or length and get(row)';

/** Recognises the columns of a section and reports what is none, has no field, or has another length. O(columns). */
export function sourceSection(
  section: MapSection | ListSection,
  given: unknown,
  problems: ProblemSink,
): SourceSection {
  if (!isPlainMap(given)) {
    const expected = 'a map of columns';
    problems.push(problemOf({ code: codeOf(given), path: [section], expected, received: quote(given) }));
    return NO_COLUMNS;
  }
  const { attributes: facts, ...fields } = given;
  const isMapOfColumns = isPlainMap(facts) && !sourceColumn(facts);
  const columns = columnsIn([section], isMapOfColumns ? fields : given, problems);
  const attributes = isMapOfColumns
    ? columnsIn([section, 'attributes'], facts, problems)
    : new Map<string, SourceColumn>();
  const known = [...(section in IDENTIFIED ? ['id'] : []), ...sureFields(section).keys()];
  checkNames(section, Object.keys(given), known, problems);
  const [first] = [...columns, ...attributes];
  checkLengths([section], columns, first, problems);
  checkLengths([section, 'attributes'], attributes, first, problems);
  return { length: first?.[1].length ?? 0, columns, attributes };
}

/** The sections whose records have ids. */
const IDENTIFIED: Readonly<Record<MapSection, true>> = {
  parties: true,
  links: true,
  measures: true,
  goals: true,
};

function codeOf(given: unknown): 'missing-key' | 'wrong-type' {
  return given === undefined ? 'missing-key' : 'wrong-type';
}

function columnsIn(
  path: readonly string[],
  given: Readonly<Record<string, unknown>>,
  problems: ProblemSink,
): Map<string, SourceColumn> {
  const columns = new Map<string, SourceColumn>();
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined || value === null) continue;
    const column = sourceColumn(value);
    if (column) columns.set(name, column);
    else {
      const received = quote(value);
      const expected = COLUMN_IN_WORDS;
      problems.push(problemOf({ code: 'wrong-type', path: [...path, name], expected, received }));
    }
  }
  return columns;
}

function checkNames(
  section: string,
  names: readonly string[],
  known: readonly string[],
  problems: ProblemSink,
): void {
  const nearest = nearestAmong(known);
  for (const name of names) {
    if (known.includes(name)) continue;
    const received = quote(name);
    const expected = `one of ${known.join(', ')}`;
    const parts = { message: `unknown key ${received}`, expected, received, suggestion: nearest(name) };
    problems.push(problemOf({ code: 'unknown-key', path: [section, name], ...parts }));
  }
}

function checkLengths(
  path: readonly string[],
  columns: ReadonlyMap<string, SourceColumn>,
  first: readonly [string, SourceColumn] | undefined,
  problems: ProblemSink,
): void {
  for (const [name, { length }] of columns) {
    if (!first || length === first[1].length) continue;
    const expected = `${first[1].length} values, as many as ${quote(first[0])} has`;
    problems.push(
      problemOf({ code: 'wrong-length', path: [...path, name], expected, received: String(length) }),
    );
  }
}
