import { compareIds } from '../model/ids.js';
import { checkOptionNames } from '../model/option-names.js';
import { defineTable } from '../tables/define-table.js';
import type { RowOf, Table } from '../tables/table.js';
import { ask, checkedLimits, PAIR_OPTIONS, type PairOptions } from './asking.js';
import type { EventLog } from './event-log.js';
import { type LogPlan, planOf } from './log-plan.js';
import { type Shown, shownGroups } from './shown-pairs.js';
import { textOf } from './sql-values.js';
import { pairsStatement } from './statements/pairs.js';
import { type CountedRow, countedRow, factCells, factColumns, personEnds } from './succession-facts.js';

/** The declaration of {@link handovers}. */
export const handoversTable = defineTable({
  name: 'handovers',
  title: 'Who hands work over to whom',
  description:
    'Direct successions within a case from one party to another: a row per pair; the last row, without parties, is pairs seen too rarely.',
  key: ['provider', 'customer'],
  order: 'provider, customer; rare ones together last',
  columns: {
    provider: {
      type: 'id',
      refers: 'party',
      nullable: true,
      description: 'The party that hands over; null for rare pairs together.',
    },
    customer: {
      type: 'id',
      refers: 'party',
      nullable: true,
      description: 'The party that takes over, whom the other serves; null for rare pairs together.',
    },
    pairs: { type: 'integer', unit: 'pairs', description: 'How many pairs the row stands for.' },
    ...factColumns,
  },
});

/** A row of {@link handovers}. @interface */
export type HandoversRow = RowOf<typeof handoversTable.columns>;

/**
 * Who hands work over to whom, as an event log shows it: direct successions within a case, counted per pair of different parties. What a
 * party does with itself is in `selfHandovers`.
 *
 * Events of a case are in the order of their times; of equal times, in the order of the bytes of activity, performer, team, customer and
 * channel. Events equal in all the columns of the log are one. Of two events in direct succession, the party of the first is the *provider*,
 * that of the second its *customer*: the next in the process is whom one serves (Juran, Ishikawa). The *waiting time* is from the time of the
 * one to that of the other. An event without a party takes its place in the order, and nobody hands over to it or takes over from it; one without
 * a case or a time takes no part (`logQuality` counts them).
 *
 * Performers who are persons are never shown: their teams are, and figures of a pair only when at least `minimum` different persons hand over
 * and as many take over. As many more are suppressed as it takes that none shows by subtraction from the total of this table, or from that of
 * all pairs, those within one party included. Tables asked with different options can be subtracted from each other: whoever publishes more than one sees to that.
 *
 * One statement is run; no more than a row per pair leaves the engine. It sorts the events of the log: O(events · log events).
 *
 * @throws ServiceChainError `invalid-option`; what the engine throws; the reason of the signal.
 * @example
 * ```ts
 * import { duckdbEngine, handovers } from 'service-chain/mining';
 *
 * const engine = await duckdbEngine();
 * const sql = `
 *   select * from (values
 *     (1, 'take order', 'desk', timestamp '2026-03-01 09:00'),
 *     (1, 'cook', 'kitchen', timestamp '2026-03-01 09:10'),
 *     (1, 'serve', 'desk', timestamp '2026-03-01 09:30')
 *   ) as t(ticket, step, who, time)`;
 * const columns = { case: 'ticket', activity: 'step', time: 'time', performer: 'who' };
 * const table = await handovers({ engine, source: { sql }, columns, performers: 'parties' });
 * table.rows().map((row) => [row.provider, row.customer, row.count, row.medianWaiting]);
 * // [ [ 'desk', 'kitchen', 1, 10 ], [ 'kitchen', 'desk', 1, 20 ] ]
 * engine.close();
 * ```
 */
export async function handovers(
  log: EventLog,
  options: PairOptions = {},
): Promise<Table<HandoversRow, 'provider' | 'customer'>> {
  checkOptionNames(options, PAIR_OPTIONS);
  const plan = planOf(log, options);
  const shown = await shownPairs(plan, options);
  const between = shown.filter(({ groups }) => !isWithin(groups[0]!));
  const total = between.flatMap(({ groups }) => groups).reduce((sum, { n }) => sum + n, 0);
  const rows = between.map((one) => rowOf(one, total, plan)).sort(byPair);
  return handoversTable.of(() => rows);
}

/**
 * All pairs, within a party and between two, as they are shown. Tables publish the total of each kind, and the log that of all together, so
 * nothing may follow from any of the three.
 */
export async function shownPairs(plan: LogPlan, options: PairOptions): Promise<Array<Shown<CountedRow>>> {
  const limits = checkedLimits(options);
  const rows = await ask(plan.engine, pairsStatement(plan), options);
  return shownGroups(
    rows.map((row) => countedRow(row, personEnds(plan))),
    limits,
    isWithin,
  );
}

/** Whether a party hands over to itself. */
export function isWithin({ row }: CountedRow): boolean {
  return textOf(row, 'provider') === textOf(row, 'receiver');
}

function rowOf(shown: Shown<CountedRow>, total: number, plan: LogPlan): HandoversRow {
  const { group, groups } = shown;
  return {
    provider: group ? textOf(group.row, 'provider') : null,
    customer: group ? textOf(group.row, 'receiver') : null,
    pairs: groups.length,
    ...factCells(shown, total, plan),
  };
}

function byPair(a: HandoversRow, b: HandoversRow): number {
  return compareOrLast(a.provider, b.provider) || compareOrLast(a.customer, b.customer);
}

/** Orders texts, null last. */
function compareOrLast(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return compareIds(a, b);
}
