import { adjacencyOf, rowOf } from '../algorithms/adjacency.js';
import { columnsOf } from '../chain/columns-of.js';
import { codesOf } from '../chain/record-vectors.js';
import type { ServiceChain } from '../chain/service-chain.js';
import { topologyOf } from '../chain/topology.js';
import { type DatedSection, withRecords } from '../chain/with-records.js';
import { serviceChainError } from '../model/error.js';
import { compareIds } from '../model/ids.js';
import { checkOptionNames } from '../model/option-names.js';
import { quote } from '../model/problem.js';
import { defineTable } from '../tables/define-table.js';
import type { AnyRow, Column, Table } from '../tables/table.js';
import { keepPart } from './ratings/rating-periods.js';

/** How long a period is. */
export interface TrendOptions {
  /** `month` (`2026-03`) where nothing is said, `quarter` (`2026-Q1`) or `year` (`2026`). */
  readonly by?: 'month' | 'quarter' | 'year';
}

/** A row of a question, and the period whose records it was answered with; null for those without a date. */
export type TrendRow<Row> = {
  /** The period, as `by` says; null for records without a date. */
  readonly period: string | null;
} & Row;

/**
 * Asks a question once for every period: of the same chain with only those ratings, measurements and contacts that are from that
 * period (`at`, of contacts `receivedAt`). A day or timestamp belongs to the month it is written in, in its own zone. Periods in which nothing is
 * dated are left out; what has no date is answered last, with the period null, so that nothing is lost. Everything else of the
 * chain (parties, links, standards, goals) is the same in every period.
 *
 * Privacy covers the periods together: what a group of employees, or few people, say of a subject and measure shows in all periods or in
 * none, so that what too few said in one month cannot be found by subtracting the other months from the whole. That holds for
 * questions asked of the very chain they are given, not of another one made of it (by {@link apply}, say). A change of `by`, or a
 * later day, gives another table; what two tables tell together is for the caller to see to.
 *
 * The table has the columns of the question's table behind `period`. O(records), and the question once for each period.
 *
 * @param question a question such as {@link quality}, or `(chain) => quality(chain, { minimum: 7 })`.
 * @throws ServiceChainError `invalid-option`
 * @example
 * ```ts
 * import { defineChain, quality, trend } from 'service-chain';
 *
 * const shop = defineChain({
 *   parties: { desk: { kind: 'team' }, guest: { kind: 'customer' } },
 *   links: { sale: { provider: 'desk', customer: 'guest', service: 'sale' } },
 *   ratings: [
 *     { subject: 'sale', measure: 'csat', by: 'customer', perception: 3, at: '2026-03-30' },
 *     { subject: 'sale', measure: 'csat', by: 'customer', perception: 5, at: '2026-04-02' },
 *   ],
 * });
 * const months = trend(shop, quality, { by: 'month' }).rows().filter((row) => row.level === 'measure');
 * months.map((row) => [row.period, row.score]); // [ [ '2026-03', 0 ], [ '2026-04', 1 ] ]
 * ```
 */
export function trend<Row extends object, Key extends string>(
  chain: ServiceChain,
  question: (chain: ServiceChain) => Table<Row, Key>,
  options: TrendOptions = {},
): Table<TrendRow<Row>, 'period' | Key> {
  checkOptionNames(options, ['by']);
  const periodOf = periodReader(options.by ?? 'month');
  if (typeof question !== 'function')
    throw serviceChainError('invalid-option', `expected a question about a chain, got ${quote(question)}`);
  const { declaration } = question(withRecords(chain, NO_RECORDS)) ?? {};
  if (!declaration)
    throw serviceChainError('invalid-option', 'expected a question that gives a table, got another answer');
  if ('period' in declaration.columns)
    throw serviceChainError(
      'invalid-option',
      `expected a table without a column period, got ${declaration.name}`,
    );
  const names = Object.keys(declaration.columns) as Array<keyof Row & string>;
  const table = defineTable({
    name: `${declaration.name}-trend`,
    title: `${declaration.title}, over time`,
    description: `${declaration.description} For each period.`,
    key: ['period', ...(declaration.key as readonly never[])],
    order: `period (missing last), ${declaration.order}`,
    columns: { period: PERIOD, ...declaration.columns },
  });
  return table.of(function* (): Generator<AnyRow> {
    for (const { period, part } of partsOf(chain, periodOf)) {
      for (const row of question(part)) yield withPeriod(period, row, names);
    }
  } as () => Iterable<never>) as unknown as Table<TrendRow<Row>, 'period' | Key>;
}

const PERIOD = {
  type: 'text',
  nullable: true,
  description: 'The period that the records are from; null for those without a date.',
} as const satisfies Column;

const NO_RECORDS = { ratings: Int32Array.of(), measurements: Int32Array.of(), contacts: Int32Array.of() };

/** Column by column, as spreading a row of many columns takes a hundred times as long. */
function withPeriod<Row extends object>(
  period: string | null,
  row: Row,
  names: ReadonlyArray<keyof Row & string>,
): AnyRow {
  const dated: Record<string, unknown> = { period };
  for (const name of names) dated[name] = row[name];
  return dated as AnyRow;
}

type PeriodOf = (date: string) => string;

function periodReader(by: NonNullable<TrendOptions['by']>): PeriodOf {
  switch (by) {
    case 'month':
      return (date) => date.slice(0, 7);
    case 'quarter':
      return (date) => `${date.slice(0, 4)}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;
    case 'year':
      return (date) => date.slice(0, 4);
    default:
      throw serviceChainError(
        'invalid-option',
        `expected by to be month, quarter or year, got ${quote(by satisfies never)}`,
      );
  }
}

const DATE_FIELDS = { ratings: 'at', measurements: 'at', contacts: 'receivedAt' } as const satisfies Record<
  DatedSection,
  string
>;

const SECTIONS = Object.keys(DATE_FIELDS) as DatedSection[];

/** The chain of each period, in their order, that of no date last. */
function* partsOf(
  chain: ServiceChain,
  periodOf: PeriodOf,
): Generator<{ readonly period: string | null; readonly part: ServiceChain }> {
  const dated = SECTIONS.map((section) => datesOf(chain, section, periodOf));
  const known = new Set(dated.flatMap(({ periods }) => periods));
  const order = [...[...known].filter((period) => period !== null).sort(compareIds), null];
  const places = new Map(order.map((period, place) => [period, place]));
  const byPlace = dated.map(({ periods, codes }) => codes.map((code) => places.get(periods[code]!)!));
  const periods = { whole: topologyOf(chain), count: order.length, of: byPlace[0]! };
  const rows = byPlace.map((of) => adjacencyOf(order.length, of));
  for (const [place, period] of order.entries()) {
    if (!known.has(period)) continue;
    const [ratings, measurements, contacts] = rows.map((one) => rowOf(one, place));
    const part = withRecords(chain, {
      ratings: ratings!,
      measurements: measurements!,
      contacts: contacts!,
    });
    keepPart(columnsOf(part), { periods, period: place });
    yield { period, part };
  }
}

/** The periods of the records of a section, null for no date, and by record the place among them. */
function datesOf(chain: ServiceChain, section: DatedSection, periodOf: PeriodOf) {
  const records = columnsOf(chain)[section];
  const { codes, dictionary } = codesOf<object>(records, DATE_FIELDS[section] as never);
  const isUndated = codes.includes(-1);
  const periods: Array<string | null> = dictionary.map(periodOf);
  return {
    periods: isUndated ? [...periods, null] : periods,
    codes: codes.map((code) => (code === -1 ? periods.length : code)),
  };
}
