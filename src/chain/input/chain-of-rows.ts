import { serviceChainError } from '../../model/error.js';
import { checkOptionNames } from '../../model/option-names.js';
import { readRows } from '../../model/read-rows.js';
import type { RowSections } from '../../model/row-section.js';
import { type ChainSource, createChain } from '../create-chain.js';
import type { ParseResult } from '../parse-chain.js';
import { gatherRecords, type SectionRows } from './gather-records.js';
import type { GatheredChain } from './gathered-chain.js';
import { layOut } from './lay-out.js';

/** How rows and columns are read. */
export interface RowOptions {
  /**
   * How many problems are listed, at least 1; 10,000 where nothing is said. Where there are more, a last problem
   * `more-problems` says how many.
   */
  readonly maxProblems?: number | undefined;
}

const MAX_PROBLEMS = 10_000;

/** How many problems are listed. @throws ServiceChainError `invalid-option` */
export function maxProblemsOf(options: RowOptions): number {
  checkOptionNames(options, ['maxProblems']);
  const { maxProblems = MAX_PROBLEMS } = options;
  if (maxProblems >= 1 && (Number.isInteger(maxProblems) || maxProblems === Infinity)) return maxProblems;
  const message = `expected maxProblems to be a whole number of at least 1, got ${maxProblems}`;
  throw serviceChainError('invalid-option', message);
}

/**
 * The chain of gathered records; where not everything is surely right, of the same records read the complete way, or what is wrong
 * with them.
 */
export function chainOfRows(
  name: unknown,
  gathered: GatheredChain | undefined,
  rows: () => RowSections,
  maxProblems: number,
  source?: ChainSource,
): ParseResult {
  const quick = gathered && layOut(gathered);
  if (quick) return { ok: true, chain: createChain(quick, source), problems: [] };
  const sections = rows();
  const { problems, read } = readRows(name, sections, maxProblems);
  if (problems.hasError()) return { ok: false, problems: problems.all() };
  const checked = Object.entries(sections).map(([section, { length, idAt }]) => {
    const definition = read[section as keyof RowSections];
    const at = (row: number) => {
      const id = idAt(row);
      return id === undefined ? definition(row) : { id, ...definition(row) };
    };
    return [section, { length, at }] as const;
  });
  const records = Object.fromEntries(checked) as unknown as SectionRows;
  const again = gatherRecords((name ?? undefined) as string | undefined, records, 'missing');
  const columns = again && layOut(again, true);
  if (!columns) throw new Error('rows that were checked could not be laid out');
  return { ok: true, chain: createChain(columns, source), problems: problems.all() };
}
