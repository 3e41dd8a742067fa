import { type Problem, problemOf, quote } from '../../model/problem.js';
import type { ReadField } from './record-maker.js';
import type { Section } from './sections.js';
import { isBlank, placeIn, type TableRow, type TableSource } from './table-source.js';
import type { Cell } from './value-reader.js';

/** How many headings a message names. */
const SHOWN = 10;

/** Headings in words; of many only the first. */
export function shownColumns(headings: readonly Cell[]): string {
  const shown = headings.slice(0, SHOWN).map((heading) => quote(String(heading)));
  const more = headings.length - shown.length;
  return more === 0 ? shown.join(', ') : `${shown.join(', ')} and ${more} more`;
}

/**
 * What a table has columns for and its records no fields, told once: columns that no field has, and columns whose heading another one has
 * before them.
 */
export function columnsLeftOut(
  table: TableSource,
  section: Section | 'organisation',
  fields: readonly ReadField[],
): readonly Problem[] {
  const taken = new Set(fields.map(({ column }) => column));
  const { cells, line } = table.headings;
  const places = cells.flatMap((cell, place) => (taken.has(place) || isBlank(cell) ? [] : [place]));
  const first = places[0];
  if (first === undefined) return [];
  const columns = shownColumns(places.map((place) => cells[place]));
  const message = `nothing of ${section} is in the ${places.length === 1 ? 'column' : 'columns'} ${columns}; left out`;
  const problem = problemOf({ code: 'left-out', severity: 'warning', path: [section], message });
  return [{ ...problem, ...placeIn(table, line, first + 1), heading: String(cells[first]) }];
}

/** Counts what stands in columns without a heading, to be told once for the table, with the first place. */
export function unnamedCells(table: TableSource) {
  const blank = table.headings.cells.flatMap((cell, place) => (isBlank(cell) ? [place] : []));
  let count = 0;
  let first: { readonly line: number; readonly column: number } | undefined;
  return {
    /** Looks at the cells of a row. */
    look({ cells, line }: TableRow): void {
      for (const place of blank) {
        if (isBlank(cells[place])) continue;
        count++;
        first ??= { line, column: place + 1 };
      }
    },
    /** What there is to tell of them. */
    problems(): readonly Problem[] {
      if (!first) return [];
      const message = `${count} ${count === 1 ? 'cell stands' : 'cells stand'} in columns without a heading; left out`;
      const problem = problemOf({ code: 'left-out', severity: 'warning', path: [], message });
      return [{ ...problem, ...placeIn(table, first.line, first.column) }];
    },
  };
}

/** A row that has more cells than there are headings holds something that nobody can name. */
export function surplusCells(table: TableSource, { line, cells }: TableRow): readonly Problem[] {
  const { length } = table.headings.cells;
  if (cells.length <= length) return [];
  const beyond = cells.findIndex((cell, place) => place >= length && !isBlank(cell));
  if (beyond === -1) return [];
  const expected = `at most ${length} cells, as there are headings`;
  const problem = problemOf({ code: 'invalid-file', path: [], expected, received: `${cells.length}` });
  return [{ ...problem, ...placeIn(table, line, beyond + 1) }];
}
