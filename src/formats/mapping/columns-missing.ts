import { type Problem, problemOf, quote } from '../../model/problem.js';
import { shownColumns } from './cells-left-out.js';
import type { ReadField } from './record-maker.js';
import { requiredFields, type Section } from './sections.js';
import { isBlank, placeIn, type TableSource } from './table-source.js';

/** Whether fields that every record of a section must have come from nowhere, told once for the table rather than for each row. */
export function columnsMissing(
  table: TableSource,
  section: Section | 'organisation',
  fields: readonly ReadField[],
): Problem | undefined {
  if (section === 'organisation') return undefined;
  const given = new Set(fields.map(({ name }) => name));
  const missing = requiredFields(section).filter((field) => !given.has(field));
  if (missing.length === 0) return undefined;
  const headings = shownColumns(table.headings.cells.filter((cell) => !isBlank(cell)));
  const problem = problemOf({
    ...{ code: 'missing-column', path: [section], received: `the headings ${headings}` },
    expected: `${missing.length === 1 ? 'a column' : 'columns'} for ${missing.map(quote).join(' and ')} of ${section}, or a mapping that tells`,
  });
  return { ...problem, ...placeIn(table, table.headings.line) };
}
