import { chainFromPlacedRows, type PlacedRows } from '../../chain/chain-from-placed-rows.js';
import { cappedProblems } from '../../model/capped-problems.js';
import type { FormatReading } from '../format.js';
import { columnsLeftOut, surplusCells, unnamedCells } from './cells-left-out.js';
import { kindsGuessed, lackingColumns, lackingFields, unknownTable } from './columns-needed.js';
import { type Gathered, gathered, placeOfGathered } from './gathered.js';
import { guessedTable } from './guess-table.js';
import { linksApart } from './links-apart.js';
import type { Mapping, TableMapping } from './mapping.js';
import { withOptionNamed } from './meant-in-two-ways.js';
import { mixedDecimals } from './mixed-decimals.js';
import { partiesMade } from './parties-made.js';
import { readFields, recordOf } from './record-maker.js';
import { resolved } from './references.js';
import { isBlank, type TableOrProblem, type TableSource } from './table-source.js';
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
    if (mapping && !isSaid(table, options.mapping)) all.problems.push(...kindsGuessed(table, mapping));
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
  const { tables = {} } = mapping ?? {};
  if (isSaid(table, mapping)) return tables[Object.hasOwn(tables, table.name) ? table.name : '*'];
  const headings = table.headings.cells.map((cell) => String(cell ?? '').trim());
  return guessedTable(table.name, headings);
}

function isSaid({ name }: TableSource, mapping: Mapping | undefined): boolean {
  return [name, '*'].some((one) => Object.hasOwn(mapping?.tables ?? {}, one));
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
  if (section !== 'nothing') all.problems.push(...columnsLeftOut(table, section, fields));
  const add = section === 'nothing' ? undefined : all.addTable(section, table, fields);
  const lacking = lackingFields(section, fields);
  const unnamed = unnamedCells(table);
  const decimals = mixedDecimals(table, fields, options);
  const ofRows = cappedProblems(MAX_PROBLEMS);
  let isEmpty = true;
  // Rows that nobody wants are walked over, too: what is wrong with the file shows in them.
  for await (const row of table.rows) {
    if ('problem' in row) ofRows.push(row.problem);
    else if (section !== 'nothing' && !row.cells.every(isBlank)) {
      for (const problem of surplusCells(table, row)) ofRows.push(problem);
      unnamed.look(row);
      decimals.look(row);
      isEmpty = false;
      if (lacking.length === 0) add?.(recordOf(section, fields, row, options), row.line);
    }
  }
  all.problems.push(...ofRows.all(), ...decimals.problems());
  if (!isEmpty) all.problems.push(...lackingColumns(table, section, lacking, fields));
  all.problems.push(...unnamed.problems());
}
