import { chainFromPlacedRows, type PlacedRows } from '../../chain/chain-from-placed-rows.js';
import { cappedProblems } from '../../model/capped-problems.js';
import type { FormatReading } from '../format.js';
import { cellErrors } from './cell-errors.js';
import { columnsLeftOut, surplusCells, unnamedCells } from './cells-left-out.js';
import { lackingColumns, lackingFields, unknownTable } from './columns-needed.js';
import { type Gathered, gathered, placeOfGathered } from './gathered.js';
import { guessedTable } from './guess-table.js';
import { guessTold } from './guess-told.js';
import { mappingFor } from './heading-row.js';
import { linksApart } from './links-apart.js';
import type { Mapping, TableMapping } from './mapping.js';
import { withOptionNamed } from './meant-in-two-ways.js';
import { mixedDecimals } from './mixed-decimals.js';
import { partiesMade } from './parties-made.js';
import { readFields, recordOf } from './record-maker.js';
import { resolved } from './references.js';
import { isBlank, type TableOrProblem, type TableRow, type TableSource } from './table-source.js';
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
    if (mapping && !mappingFor(table.name, options.mapping)) all.problems.push(...guessTold(table, mapping));
    await gatherTable(all, table, mapping ?? NOTHING, options);
  }
  const apart = linksApart(all);
  const whole = resolved(options.makeParties ? partiesMade(apart) : apart);
  const rows: PlacedRows = { ...whole.records, name: whole.name };
  const result = chainFromPlacedRows(rows, placeOfGathered(whole), whole.problems);
  const problems = result.problems.map((problem) => withOptionNamed(problem, whole, options));
  return { ...result, problems, mapping: { tables: Object.fromEntries(used) } };
}

/** How many problems of the rows of a table themselves are listed. */
const MAX_PROBLEMS = 10_000;

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
  if (section === 'nothing') return walkOver(all, table);
  all.problems.push(...columnsLeftOut(table, section, fields));
  const lacking = lackingFields(section, fields);
  const add = lacking.length === 0 ? all.addTable(section, table, fields) : undefined;
  const errors = cellErrors(table, fields);
  const looks = [unnamedCells(table), mixedDecimals(table, fields, options)];
  const ofRows = cappedProblems(MAX_PROBLEMS);
  let isEmpty = true;
  const take = (row: TableRow) => {
    errors.look(row);
    if (row.cells.every(isBlank)) return;
    isEmpty = false;
    for (const problem of surplusCells(table, row)) ofRows.push(problem);
    for (const one of looks) one.look(row);
    add?.(recordOf(section, fields, row, options), row.line);
  };
  for await (const rows of table.rows) {
    for (const row of rows) {
      if ('problem' in row) ofRows.push(row.problem);
      else take(row);
    }
  }
  all.problems.push(...ofRows.all());
  if (!isEmpty) all.problems.push(...lackingColumns(table, section, lacking, fields));
  all.problems.push(...[...looks, errors].flatMap((one) => one.problems()));
}

/** Rows that nobody wants are walked over, too: what is wrong with the file shows in them. */
async function walkOver(all: Gathered, { rows }: TableSource): Promise<void> {
  const ofRows = cappedProblems(MAX_PROBLEMS);
  for await (const some of rows) for (const row of some) if ('problem' in row) ofRows.push(row.problem);
  all.problems.push(...ofRows.all());
}
