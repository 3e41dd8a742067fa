import { cappedProblems } from '../model/capped-problems.js';
import type { Contact } from '../model/contact.js';
import type { GoalDefinition } from '../model/goal.js';
import type { Link } from '../model/link.js';
import type { MeasureDefinition } from '../model/measure.js';
import type { MeasurementDefinition } from '../model/measurement.js';
import type { PartyDefinition } from '../model/party.js';
import type { RatingDefinition } from '../model/rating.js';
import type { RowSections } from '../model/row-section.js';
import type { StandardDefinition } from '../model/standard.js';
import type { Suppression } from '../model/suppression.js';
import { madeIds } from './id-list.js';
import { chainOfRows, maxProblemsOf, type RowOptions } from './input/chain-of-rows.js';
import { gatherColumns, type SourceSections } from './input/gather-columns.js';
import type { InputColumn } from './input/input-column.js';
import { checkSections, SECTIONS } from './input/listed-rows.js';
import { rowSectionOfColumns } from './input/rows-of-columns.js';
import { NO_COLUMNS, sourceSection } from './input/source-section.js';
import { chainOrThrow, type ParseResult } from './parse-chain.js';
import type { ServiceChain } from './service-chain.js';

/**
 * The records of a section as columns, by the names of their fields; all columns have the same length. `attributes` is a map of
 * columns, one per fact; they stay columns.
 */
export type ColumnsOf<Definition, Required extends string> = {
  readonly [Field in keyof Definition | Required]?: Field extends 'attributes'
    ? { readonly [Key in string]?: InputColumn } | InputColumn
    : InputColumn;
} & { readonly [Field in Required]: InputColumn };

/** A service chain as columns. */
export interface ChainInColumns {
  /** The name of the organisation. */
  readonly name?: string | null | undefined;
  /** The parties. `partOf` may hold rows of parties, as the ends of links may. */
  readonly parties: ColumnsOf<PartyDefinition, 'id' | 'kind'>;
  /**
   * The links. `provider`, `customer` and `owner` hold ids, or as typed arrays of whole numbers the rows of parties, from 0; -1
   * where there is none. Where there is no column of ids, they are made of the row numbers: `L000000000`,
   * `L000000001` and so on.
   */
  readonly links: ColumnsOf<Link, 'provider' | 'customer' | 'service'>;
  /** The measures. */
  readonly measures?: ColumnsOf<MeasureDefinition, 'id' | 'name' | 'unit' | 'better'> | undefined;
  /** The goals. */
  readonly goals?: ColumnsOf<GoalDefinition, 'id' | 'holder'> | undefined;
  /** The ratings. */
  readonly ratings?: ColumnsOf<RatingDefinition, 'subject' | 'measure' | 'by'> | undefined;
  /** The standards. */
  readonly standards?: ColumnsOf<StandardDefinition, 'link' | 'measure' | 'target'> | undefined;
  /** The measurements. */
  readonly measurements?: ColumnsOf<MeasurementDefinition, 'link' | 'measure' | 'value'> | undefined;
  /** The contacts. */
  readonly contacts?: ColumnsOf<Contact, 'link' | 'kind' | 'receivedAt'> | undefined;
  /** The suppressions. */
  readonly suppressions?: ColumnsOf<Suppression, 'rule' | 'subject' | 'reason'> | undefined;
}

/**
 * Makes a chain of columns, for millions of links: no object is made per row. A column is an {@link InputColumn}; texts as
 * `{ codes, dictionary }` are checked once per text. Columns of numbers and dictionaries are referred to, not copied: do not
 * change them as long as the chain is in use. Everything else is copied, and nothing of yours is changed.
 *
 * The rules are those of documents, and problems carry the row, from 0. What is no column, has no field or another length
 * than the rest is reported before any row is read. Made link ids are ids like others: a party that has one of them is a problem.
 *
 * O(values), and what sorting ids takes where they do not ascend. With ends by row about 16 bytes a link are held
 * beside the columns given.
 *
 * @throws ServiceChainError `invalid-chain`, holding all problems, or `invalid-option`.
 * @example
 * ```ts
 * import { chainFromColumns } from 'service-chain';
 *
 * const shop = chainFromColumns({
 *   parties: { id: ['desk', 'guest'], kind: ['team', 'customer'] },
 *   links: {
 *     provider: Int32Array.of(0, 0),
 *     customer: Int32Array.of(1, 1),
 *     service: { codes: Uint8Array.of(0, 1), dictionary: ['sale', 'advice'] },
 *     attributes: { costCentre: ['A7', null] },
 *   },
 * });
 * shop.links().map((link) => link.service); // [ 'sale', 'advice' ]
 * shop.link('L000000000').attributes; // { costCentre: 'A7' }
 * ```
 */
export function chainFromColumns(columns: ChainInColumns, options: RowOptions = {}): ServiceChain {
  return chainOrThrow(safeChainFromColumns(columns, options));
}

/**
 * Makes a chain of columns, as {@link chainFromColumns} does, and returns the problems instead of throwing.
 *
 * @throws ServiceChainError `invalid-option`
 * @example
 * ```ts
 * import { formatProblem, safeChainFromColumns } from 'service-chain';
 *
 * const parties = { id: ['desk', 'guest'], kind: ['team', 'customer'] };
 * const ends = { provider: Int32Array.of(0), customer: Int32Array.of(7) };
 * const result = safeChainFromColumns({ parties, links: { ...ends, service: ['sale'] } });
 * if (!result.ok) console.log(result.problems.map(formatProblem).join('\n'));
 * // links row 0, customer: expected the row of a party, from 0 to 1, got 7 [out-of-range]
 * ```
 */
export function safeChainFromColumns(columns: ChainInColumns, options: RowOptions = {}): ParseResult {
  const maxProblems = maxProblemsOf(options);
  const malformed = cappedProblems(maxProblems);
  const given = { ...columns } as Readonly<Record<string, unknown>>;
  checkSections(given, malformed);
  const read = SECTIONS.map((section) => {
    const isThere = given[section] !== undefined && given[section] !== null;
    return [section, isThere ? sourceSection(section, given[section], malformed) : NO_COLUMNS] as const;
  });
  if (malformed.hasError()) return { ok: false, problems: malformed.all() };
  const sections = Object.fromEntries(read) as unknown as SourceSections;
  const { name } = columns;
  const isNameSure = name === undefined || name === null || (typeof name === 'string' && name !== '');
  const gathered = isNameSure ? gatherColumns(name ?? undefined, sections) : undefined;
  return chainOfRows(name, gathered, () => rowSectionsOf(sections), maxProblems);
}

function rowSectionsOf(sections: SourceSections): RowSections {
  const idReader = (section: (typeof SECTIONS)[number]): ((row: number) => unknown) => {
    const { columns, length } = sections[section];
    const ids = columns.get('id');
    if (section === 'links' && !ids) return madeIds(length).at;
    return (row) => ids?.at(row) ?? undefined;
  };
  const parties = { length: sections.parties.length, idAt: idReader('parties') };
  const rows = SECTIONS.map((section) => [
    section,
    rowSectionOfColumns(section, sections[section], idReader(section), parties),
  ]);
  return Object.fromEntries(rows) as RowSections;
}
