import type { DocumentPath, Problem, SourceLocation } from '../model/problem.js';
import type { RowSections } from '../model/row-section.js';
import { isMapSection, type ListSection, type MapSection } from '../model/sections.js';
import { madeIds } from './id-list.js';
import { chainOfRows, maxProblemsOf, type RowOptions } from './input/chain-of-rows.js';
import { gatherRecords, type SectionRows } from './input/gather-records.js';
import { rowSectionsOf, SECTIONS } from './input/listed-rows.js';
import type { ParseResult } from './parse-chain.js';

/** The records of a chain as lists, of which only some may be there. */
export type PlacedRows = { readonly [Section in MapSection | ListSection]?: readonly object[] } & {
  readonly name?: string | undefined;
};

/**
 * Says where a record stands in its source, or one of its fields; `undefined` where that is not known. Places in a field are asked for by
 * the field.
 */
export type PlaceOf = (
  section: MapSection | ListSection,
  row: number,
  field?: string,
) => SourceLocation | undefined;

/**
 * Makes a chain of records that were read from files, as `safeChainFromRows` does; problems carry the places of the records, and the
 * chain tells the places of what it holds.
 *
 * @param problems what was wrong with the files themselves; an error keeps the chain from being made.
 */
export function chainFromPlacedRows(
  rows: PlacedRows,
  placeOf: PlaceOf,
  problems: readonly Problem[] = [],
  options: RowOptions = {},
): ParseResult {
  const maxProblems = maxProblemsOf(options);
  const { name } = rows;
  const sections = Object.fromEntries(
    SECTIONS.map((section) => {
      const list = rows[section] ?? [];
      return [section, { length: list.length, at: (row: number) => list[row] }];
    }),
  ) as unknown as SectionRows;
  const source = sourceOfRows(rows, placeOf);
  const gathered = gatherRecords(name, sections, 'missing, null or NaN');
  const result = chainOfRows(name, gathered, () => placedSections(sections, placeOf), maxProblems, source);
  const all = inOrder([...problems, ...result.problems.map((problem) => placed(problem, placeOf))]);
  const isSound = result.ok && !problems.some(({ severity }) => severity === 'error');
  return isSound ? { ...result, problems: all } : { ok: false, problems: all };
}

/** File by file and sheet by sheet, as they come up first; there by line and column. What has no place comes first. */
function inOrder(problems: readonly Problem[]): readonly Problem[] {
  const numbers = new Map<string, number>();
  const numberOf = ({ file, sheet }: Problem) => {
    const key = JSON.stringify([file, sheet]);
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  };
  return problems
    .map((problem) => ({ problem, number: numberOf(problem) }))
    .sort((a, b) => a.number - b.number || compareLines(a.problem, b.problem))
    .map(({ problem }) => problem);
}

function compareLines(a: Problem, b: Problem): number {
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}

function placedSections(sections: SectionRows, placeOf: PlaceOf): RowSections {
  const entries = Object.entries(rowSectionsOf(sections)).map(([section, rows]) => {
    const inWords = (row: number) => placeInWords(placeOf(section as MapSection, row)) ?? `row ${row}`;
    return [section, { ...rows, inWords }];
  });
  return Object.fromEntries(entries) as RowSections;
}

function placeInWords(place: SourceLocation | undefined): string | undefined {
  if (!place) return undefined;
  const { file, sheet, line } = place;
  return [`line ${line}`, sheet, file].filter((part) => part !== undefined).join(' of ');
}

function placed(problem: Problem, placeOf: PlaceOf): Problem {
  const [section, row, field] = problem.path;
  if (typeof row !== 'number') return problem;
  const name = typeof field === 'string' ? fieldName(field, problem.path[3]) : undefined;
  return { ...problem, ...placeOf(section as MapSection, row, name) };
}

/** An attribute is a field of its own: `attributes.costCentre`. */
function fieldName(field: string, below: string | number | undefined): string {
  return field === 'attributes' && typeof below === 'string' ? `attributes.${below}` : field;
}

/** The rows of ids are looked up once, at the first question. */
function sourceOfRows(rows: PlacedRows, placeOf: PlaceOf) {
  const rowsById = new Map<MapSection, Map<string, number>>();
  const rowOf = (section: MapSection, id: string): number | undefined => {
    const known = rowsById.get(section) ?? numbered(section, rows[section] ?? []);
    rowsById.set(section, known);
    return known.get(id);
  };
  const sourcesAt = (paths: readonly DocumentPath[]) =>
    paths.map(([section, key, field, below]) => {
      const known = section as MapSection | ListSection;
      const row = typeof key === 'number' ? key : isMapSection(known) ? rowOf(known, key ?? '') : undefined;
      const name = typeof field === 'string' ? fieldName(field, below) : undefined;
      return row === undefined ? undefined : placeOf(known, row, name);
    });
  const sourceOf = (id: string) => {
    for (const section of ['parties', 'links', 'goals', 'measures'] as const) {
      const row = rowOf(section, id);
      if (row !== undefined) return placeOf(section, row);
    }
    return undefined;
  };
  return { sourceOf, sourcesAt };
}

function numbered(section: MapSection, records: readonly object[]): Map<string, number> {
  const ids = records.map((record) => ('id' in record ? record.id : undefined));
  const isUnnamed = section === 'links' && ids.every((id) => id === undefined || id === null);
  const made = madeIds(records.length);
  return new Map(ids.map((id, row) => [isUnnamed ? made.at(row) : String(id), row]));
}
