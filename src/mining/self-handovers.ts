import { compareIds } from '../model/ids.js';
import { checkOptionNames } from '../model/option-names.js';
import { defineTable } from '../tables/define-table.js';
import type { RowOf, Table } from '../tables/table.js';
import { PAIR_OPTIONS, type PairOptions } from './asking.js';
import type { EventLog } from './event-log.js';
import { isWithin, shownPairs } from './handovers.js';
import { planOf } from './log-plan.js';
import { textOf } from './sql-values.js';
import { factCells, factColumns } from './succession-facts.js';

/** The declaration of {@link selfHandovers}. */
export const selfHandoversTable = defineTable({
  name: 'self-handovers',
  title: 'Who goes on with its own work',
  description:
    'Direct successions within a case whose events have one party: a row per party; the last row, without a party, is parties seen too rarely.',
  key: ['party'],
  order: 'party; rare ones together last',
  columns: {
    party: {
      type: 'id',
      refers: 'party',
      nullable: true,
      description: 'The party; null for rare ones together.',
    },
    parties: { type: 'integer', unit: 'parties', description: 'How many parties the row stands for.' },
    ...factColumns,
  },
});

/** A row of {@link selfHandovers}. @interface */
export type SelfHandoversRow = RowOf<typeof selfHandoversTable.columns>;

/**
 * Who goes on with its own work: direct successions within a case from a party to itself, which `handovers` leaves out. Of a team of persons
 * this is from any of them to any of them, the same one included. Everything else is as in `handovers`, and so are the costs.
 *
 * @throws ServiceChainError `invalid-option`; what the engine throws; the reason of the signal.
 * @example
 * ```ts
 * import { duckdbEngine, selfHandovers } from 'service-chain/mining';
 *
 * const engine = await duckdbEngine();
 * const sql = `
 *   select * from (values
 *     (1, 'check', 'Clare', timestamp '2026-03-01 09:00'),
 *     (1, 'file', 'Clare', timestamp '2026-03-01 09:10')
 *   ) as t(id, step, who, time)`;
 * const columns = { case: 'id', activity: 'step', time: 'time', performer: 'who' };
 * const table = await selfHandovers({ engine, source: { sql }, columns, performers: 'parties' });
 * table.rows().map((row) => [row.party, row.count]); // [ [ 'Clare', 1 ] ]
 * engine.close();
 * ```
 */
export async function selfHandovers(
  log: EventLog,
  options: PairOptions = {},
): Promise<Table<SelfHandoversRow, 'party'>> {
  checkOptionNames(options, PAIR_OPTIONS);
  const plan = planOf(log, options);
  const shown = await shownPairs(plan, options);
  const within = shown.filter(({ groups }) => isWithin(groups[0]!));
  const total = within.flatMap(({ groups }) => groups).reduce((sum, { n }) => sum + n, 0);
  const rows = within.map((one) => ({
    party: one.group ? textOf(one.group.row, 'provider') : null,
    parties: one.groups.length,
    ...factCells(one, total, plan),
  }));
  rows.sort((a, b) => Number(a.party === null) - Number(b.party === null) || compareIds(a.party!, b.party!));
  return selfHandoversTable.of(() => rows);
}
