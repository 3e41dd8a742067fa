import { type DocumentPath, type Problem, problemOf, quote } from '../../model/problem.js';
import { shownColumns } from './cells-left-out.js';
import type { TableMapping } from './mapping.js';
import type { ReadField } from './record-maker.js';
import { requiredFields } from './sections.js';
import { isBlank, placeIn, type TableSource } from './table-source.js';

/** The fields that every record must have and that no column or default gives: no row can become a record then. */
export function lackingFields(
  section: TableMapping['section'],
  fields: readonly ReadField[],
): readonly string[] {
  if (section === 'nothing' || section === 'organisation') return [];
  const given = fields.filter(({ column, source }) => column !== -1 || source.default !== undefined);
  const names = new Set(given.map(({ name }) => name));
  return requiredFields(section).filter((field) => !names.has(field));
}

/** One problem of the headings instead of one of each row; columns that a mapping names and that are not there have one already. */
export function lackingColumns(
  table: TableSource,
  section: string,
  lacking: readonly string[],
  fields: readonly ReadField[],
): readonly Problem[] {
  const named = new Set(fields.map(({ name }) => name));
  const untold = lacking.filter((field) => !named.has(field));
  if (untold.length === 0) return [];
  const columns = untold.length === 1 ? 'a column' : 'columns';
  const expected = `${columns} for ${untold.map(quote).join(' and ')} of ${section}, or a mapping that says which`;
  return [headingsProblem(table, [section], expected)];
}

/** A table that nobody can tell the rows of. */
export function unknownTable(table: TableSource): Problem {
  const expected = `headings that tell what the rows of ${quote(table.name)} are, or a mapping that does`;
  return headingsProblem(table, [], expected);
}

function headingsProblem(table: TableSource, path: DocumentPath, expected: string): Problem {
  const headings = shownColumns(table.headings.cells.filter((cell) => !isBlank(cell)));
  const received = headings === '' ? 'no headings' : `the headings ${headings}`;
  const problem = problemOf({ code: 'missing-column', path, expected, received });
  return { ...problem, ...placeIn(table, table.headings.line) };
}
