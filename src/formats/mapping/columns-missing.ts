import { type Problem, problemOf, quote } from '../../model/problem.js';
import { shownColumns } from './cells-left-out.js';
import type { ReadField } from './record-maker.js';
import { requiredFields, type Section } from './sections.js';
import { isBlank, placeIn, type TableSource } from './table-source.js';

/** The fields that every record of a section must have and that come from nowhere: no column is there for them, and no default. */
export function fieldsMissing(
  section: Section | 'organisation',
  fields: readonly ReadField[],
): readonly string[] {
  if (section === 'organisation') return [];
  const read = fields.filter(({ column, source }) => column !== -1 || source.default !== undefined);
  return requiredFields(section).filter((field) => !read.some(({ name }) => name === field));
}

/** Missing fields, told once for the table rather than for each row; not those for which a mapping names a column: that one is told. */
export function columnsMissing(
  table: TableSource,
  section: Section | 'organisation',
  fields: readonly ReadField[],
): readonly Problem[] {
  const named = new Set(fields.map(({ name }) => name));
  const missing = fieldsMissing(section, fields).filter((field) => !named.has(field));
  if (missing.length === 0) return [];
  const headings = shownColumns(table.headings.cells.filter((cell) => !isBlank(cell)));
  const problem = problemOf({
    ...{ code: 'missing-column', path: [section], received: `the headings ${headings}` },
    expected: `${missing.length === 1 ? 'a column' : 'columns'} for ${missing.map(quote).join(' and ')} of ${section}, or a mapping that tells`,
  });
  return [{ ...problem, ...placeIn(table, table.headings.line) }];
}
