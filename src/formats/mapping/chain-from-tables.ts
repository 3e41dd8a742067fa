import { chainFromPlacedRows, type PlacedRows } from '../../chain/chain-from-placed-rows.js';
import { type Problem, problemOf, quote } from '../../model/problem.js';
import type { FormatReading } from '../format.js';
import { cellErrors } from './cell-errors.js';
import { columnsLeftOut, shownColumns, surplusCells, unnamedCells } from './cells-left-out.js';
import { columnsMissing, fieldsMissing } from './columns-missing.js';
import { type Gathered, gathered, placeOfGathered } from './gathered.js';
import { guessedTable, isFaintGuess } from './guess-table.js';
import { mappingFor } from './heading-row.js';
import { linksApart } from './links-apart.js';
import type { Mapping, TableMapping } from './mapping.js';
import { partiesMade } from './parties-made.js';
import { readFields, recordOf } from './record-maker.js';
import { resolved } from './references.js';
import { isBlank, placeIn, type TableOrProblem, type TableRow, type TableSource } from './table-source.js';
import type { ValueOptions } from './value-reader.js';

/** How tables are taken. */
export interface TableOptions extends ValueOptions {
  /** What becomes of which column; tables it does not name are guessed. */
  readonly mapping?: Mapping | undefined;
  /** Whether a party that is named and nowhere declared is made, with the tag `made-of-reference`; it is a problem where nothing is said. */
  readonly makeParties?: boolean | undefined;
}

/**
 * Makes a chain of tables of any section. References may name parties by id or by name; a link whose cell names several providers or
 * customers becomes a link for each. Problems carry the line, the column and its heading.
 *
 * O(cells), beside what making the chain takes.
 */
export async function chainFromTables(
  tables: AsyncIterable<TableOrProblem> | Iterable<TableOrProblem>,
  options: TableOptions,
): Promise<FormatReading> {
  const all = gathered();
  const used = new Map<string, TableMapping>();
  for await (const table of tables) {
    if ('problem' in table) {
      all.problems.push(table.problem);
      continue;
    }
    const mapping = mappingOf(table, options.mapping);
    if (mapping) used.set(table.name, mapping);
    else all.problems.push(unknownTable(table));
    if (mapping && !mappingFor(table.name, options.mapping) && isFaintGuess(table.name, mapping))
      all.problems.push(faintGuess(table));
    await gatherTable(all, table, mapping ?? NOTHING, options);
  }
  const apart = linksApart(all);
  const whole = resolved(options.makeParties ? partiesMade(apart) : apart);
  const rows: PlacedRows = { ...whole.records, name: whole.name };
  const result = chainFromPlacedRows(rows, placeOfGathered(whole), whole.problems);
  return { ...result, mapping: { tables: Object.fromEntries(used) } };
}

const NOTHING: TableMapping = { section: 'nothing', fields: {} };

/** How a table is taken: as the mapping says, else as its name and headings tell; `undefined` where they do not. */
export function mappingOf(table: TableSource, mapping: Mapping | undefined): TableMapping | undefined {
  const headings = table.headings.cells.map((cell) => String(cell ?? '').trim());
  return mappingFor(table.name, mapping) ?? guessedTable(table.name, headings);
}

async function gatherTable(
  all: Gathered,
  table: TableSource,
  mapping: TableMapping,
  options: TableOptions,
): Promise<void> {
  const { section } = mapping;
  const { fields, problems } = readFields(table, mapping);
  all.problems.push(...problems);
  if (section === 'nothing') {
    // Rows that nobody wants are walked over, too: what is wrong with the file shows in them.
    for await (const rows of table.rows)
      for (const row of rows) if ('problem' in row) all.problems.push(row.problem);
    return;
  }
  all.problems.push(...columnsLeftOut(table, section, fields));
  const isWhole = fieldsMissing(section, fields).length === 0;
  const add = isWhole ? all.addTable(section, table, fields) : undefined;
  const unnamed = unnamedCells(table);
  const errors = cellErrors(table, fields);
  let isEmpty = true;
  const take = (row: TableRow) => {
    errors.look(row);
    if (row.cells.every(isBlank)) return;
    isEmpty = false;
    all.problems.push(...surplusCells(table, row));
    unnamed.look(row);
    add?.(recordOf(section, fields, row, options), row.line);
  };
  for await (const rows of table.rows) {
    for (const row of rows) {
      if ('problem' in row) all.problems.push(row.problem);
      else take(row);
    }
  }
  if (!isEmpty) all.problems.push(...columnsMissing(table, section, fields));
  all.problems.push(...unnamed.problems(), ...errors.problems());
}

function faintGuess(table: TableSource): Problem {
  const message = `little tells what the rows of ${quote(table.name)} are: each is taken for a department; where they are something else, a mapping says so`;
  const problem = problemOf({ code: 'guessed-section', severity: 'warning', path: ['parties'], message });
  return { ...problem, ...placeIn(table, table.headings.line) };
}

function unknownTable(table: TableSource): Problem {
  const headings = shownColumns(table.headings.cells.filter((cell) => !isBlank(cell)));
  const problem = problemOf({
    ...{
      code: 'missing-column',
      path: [],
      received: headings === '' ? 'no headings' : `the headings ${headings}`,
    },
    expected: `headings that tell what the rows of ${quote(table.name)} are, or a mapping that does`,
  });
  return { ...problem, ...placeIn(table, table.headings.line) };
}
