import { cappedProblems } from '../model/capped-problems.js';
import { chainOfRows, maxProblemsOf, type RowOptions } from './input/chain-of-rows.js';
import { gatherRecords } from './input/gather-records.js';
import { listedSections, rowSectionsOf } from './input/listed-rows.js';
import { chainOrThrow, type ParseResult } from './parse-chain.js';
import type { ServiceChain } from './service-chain.js';

/** The records of one section: plain objects, with the fields that a document has there. */
export type RowList = Iterable<object>;

/**
 * A service chain as lists of records, as databases and files give them. A field that is absent, null or, where a number
 * belongs, NaN is not there.
 */
export interface ChainRows {
  /** The name of the organisation. */
  readonly name?: string | null | undefined;
  /** A record per party: `id`, and the fields of a {@link PartyDefinition}. */
  readonly parties: RowList;
  /**
   * A record per link: `id`, and the fields of a {@link LinkDefinition}. Where no record has an `id`, the ids are made of the
   * row numbers: `L000000000`, `L000000001` and so on.
   */
  readonly links: RowList;
  /** A record per measure: `id`, and the fields of a {@link MeasureDefinition}. */
  readonly measures?: RowList | undefined;
  /** A record per goal: `id`, and the fields of a {@link GoalDefinition}. */
  readonly goals?: RowList | undefined;
  /** The fields of a {@link RatingDefinition} each. */
  readonly ratings?: RowList | undefined;
  /** The fields of a {@link StandardDefinition} each. */
  readonly standards?: RowList | undefined;
  /** The fields of a {@link MeasurementDefinition} each. */
  readonly measurements?: RowList | undefined;
  /** The fields of a {@link Contact} each. */
  readonly contacts?: RowList | undefined;
  /** The fields of a {@link Suppression} each. */
  readonly suppressions?: RowList | undefined;
}

/**
 * Makes a chain of lists of records, gathered into columns in one pass: of the records nothing is kept but their texts, and
 * none is frozen or changed. The rules are those of documents, and problems carry the row, from 0. An iterable is listed once.
 * Plain objects are read quickest; instances of a class are read by their own fields.
 *
 * O(values), and what sorting ids takes where they do not ascend.
 *
 * @throws ServiceChainError `invalid-chain`, holding all problems, or `invalid-option`.
 * @example
 * ```ts
 * import { chainFromRows } from 'service-chain';
 *
 * const shop = chainFromRows({
 *   parties: [
 *     { id: 'desk', kind: 'team', name: null },
 *     { id: 'guest', kind: 'customer', name: 'Guest' },
 *   ],
 *   links: [{ id: 'sale', provider: 'desk', customer: 'guest', service: 'sale', owner: null }],
 * });
 * shop.link('sale').service; // 'sale'
 * ```
 */
export function chainFromRows(rows: ChainRows, options: RowOptions = {}): ServiceChain {
  return chainOrThrow(safeChainFromRows(rows, options));
}

/**
 * Makes a chain of lists of records, as {@link chainFromRows} does, and returns the problems instead of throwing.
 *
 * @throws ServiceChainError `invalid-option`
 * @example
 * ```ts
 * import { formatProblem, safeChainFromRows } from 'service-chain';
 *
 * const parties = [{ id: 'desk', kind: 'team' }, { id: 'guest', kind: 'customer' }];
 * const links = [{ id: 'sale', provider: 'dsk', customer: 'guest', service: 'sale' }];
 * const result = safeChainFromRows({ parties, links });
 * if (!result.ok) console.log(result.problems.map(formatProblem).join('\n'));
 * // links row 0, provider: expected the id of a party, got "dsk"; did you mean "desk"? [unknown-id]
 * ```
 */
export function safeChainFromRows(rows: ChainRows, options: RowOptions = {}): ParseResult {
  const maxProblems = maxProblemsOf(options);
  const malformed = cappedProblems(maxProblems);
  const lists = listedSections(rows, malformed);
  if (malformed.hasError()) return { ok: false, problems: malformed.all() };
  const { name } = rows;
  const isNameSure = name === undefined || name === null || (typeof name === 'string' && name !== '');
  const gathered = isNameSure ? gatherRecords(name ?? undefined, lists, 'missing, null or NaN') : undefined;
  return chainOfRows(name, gathered, () => rowSectionsOf(lists), maxProblems);
}
