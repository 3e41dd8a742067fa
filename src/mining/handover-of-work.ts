import { serviceChainError } from '../model/error.js';
import { checkOptionNames } from '../model/option-names.js';
import { quote } from '../model/problem.js';
import { defineTable } from '../tables/define-table.js';
import type { RowOf, Table } from '../tables/table.js';
import { ask, checkedLimits, checkWhole, PAIR_OPTIONS, type PairOptions } from './asking.js';
import type { EventLog } from './event-log.js';
import { type LogPlan, planOf } from './log-plan.js';
import type { Shown } from './shown-pairs.js';
import { shownWork, type WorkPair } from './shown-work.js';
import type { SqlRow } from './sql-engine.js';
import { textOf, wholeOf } from './sql-values.js';
import { distancesStatement } from './statements/distances.js';

/** The declaration of {@link handoverOfWork}. */
export const handoverOfWorkTable = defineTable({
  name: 'handover-of-work',
  title: 'Handover of work',
  description:
    'How much work goes from one party to another, also by way of others: a row per pair; the last row, without parties, is pairs seen too rarely.',
  key: ['provider', 'customer'],
  order: 'provider, customer; rare ones together last',
  columns: {
    provider: {
      type: 'id',
      refers: 'party',
      nullable: true,
      description: 'The party whose event comes before; null for rare pairs together.',
    },
    customer: {
      type: 'id',
      refers: 'party',
      nullable: true,
      description: 'The party whose event comes after, which may be the same; null for rare pairs together.',
    },
    pairs: { type: 'integer', unit: 'pairs', description: 'How many pairs the row stands for.' },
    suppressed: {
      type: 'boolean',
      description: 'Whether figures are hidden because too few persons stand behind them.',
    },
    count: {
      type: 'integer',
      unit: 'successions',
      nullable: true,
      description: 'How many successions there are, at all distances together; null when suppressed.',
    },
    weight: {
      type: 'number',
      nullable: true,
      description: 'The sum of decay^(distance − 1) over these successions; null when suppressed.',
    },
    share: {
      type: 'number',
      unit: 'share (0 to 1)',
      nullable: true,
      description:
        'The weight divided by that of all pairs of events at these distances, those without a party included; null when suppressed.',
    },
  },
});

/** A row of {@link handoverOfWork}. @interface */
export type HandoverOfWorkRow = RowOf<typeof handoverOfWorkTable.columns>;

/** How far {@link handoverOfWork} looks. */
export interface HandoverOfWorkOptions extends PairOptions {
  /** The greatest distance of two events in a case that counts, 1 to 20; 1, direct succession, where nothing is said. */
  readonly depth?: number | undefined;
  /** What a succession one place further apart is worth, more than 0 and at most 1; 0.5 where nothing is said. */
  readonly decay?: number | undefined;
}

const GREATEST_DEPTH = 20;

/**
 * Handover of work: how much work goes from one party to another within cases. An event at distance n before another (n − 1 events
 * stand between them) counts `decay`^(n − 1), up to a distance of `depth`; repeated successions in a case count each time, and a party with
 * itself is a pair like any other. With a depth of 1 the weights are counts of direct successions. `share` is the published metric with the
 * decay factor β, cut off at the depth: the weight over Σ over cases c of Σ over n of β^(n−1) · (|c| − n).
 *
 * Order, duplicates, events without a party, privacy and rare pairs are as in `handovers`, and with a depth of 1 so is what is suppressed. With more, a pair
 * shows only when enough persons stand behind it at each distance at which it was seen: count and weight together tell what it is at two. One statement, which sorts the events twice.
 *
 * Source: W. M. P. van der Aalst, H. A. Reijers, M. Song, Discovering Social Networks from Event Logs, Computer Supported Cooperative
 * Work 14 (2005), section 5.
 *
 * @throws ServiceChainError `invalid-option`; what the engine throws; the reason of the signal.
 * @example
 * ```ts
 * import { duckdbEngine, handoverOfWork } from 'service-chain/mining';
 *
 * const engine = await duckdbEngine();
 * const sql = `
 *   select * from (values
 *     (1, 'register', 'Sue', timestamp '2026-03-01 09:00'),
 *     (1, 'check', 'Carol', timestamp '2026-03-01 09:10'),
 *     (1, 'decide', 'Pete', timestamp '2026-03-01 09:30')
 *   ) as t(id, step, who, time)`;
 * const columns = { case: 'id', activity: 'step', time: 'time', performer: 'who' };
 * const log = { engine, source: { sql }, columns, performers: 'parties' } as const;
 * const table = await handoverOfWork(log, { depth: 2, decay: 0.5 });
 * table.rows().map((row) => [row.provider, row.customer, row.weight]);
 * // [ [ 'Carol', 'Pete', 1 ], [ 'Sue', 'Carol', 1 ], [ 'Sue', 'Pete', 0.5 ] ]
 * engine.close();
 * ```
 */
export async function handoverOfWork(
  log: EventLog,
  options: HandoverOfWorkOptions = {},
): Promise<Table<HandoverOfWorkRow, 'provider' | 'customer'>> {
  checkOptionNames(options, ['depth', 'decay', ...PAIR_OPTIONS]);
  const plan = planOf(log, options);
  const limits = checkedLimits(options);
  const { depth, decay } = checkedDistances(options);
  const rows = await ask(plan.engine, distancesStatement(plan, depth), options);
  const weightOf = (row: SqlRow) => wholeOf(row, 'n') * decay ** (wholeOf(row, 'distance') - 1);
  const total = rows.map(weightOf).reduce((sum, weight) => sum + weight, 0);
  const shown = shownWork(pairsOf(rows, weightOf, plan), limits).map((one) => rowOf(one, total));
  return handoverOfWorkTable.of(() => shown);
}

function checkedDistances({ depth = 1, decay = 0.5 }: HandoverOfWorkOptions) {
  checkWhole('depth', depth, 1);
  if (depth > GREATEST_DEPTH)
    throw serviceChainError(
      'invalid-option',
      `expected depth to be at most ${GREATEST_DEPTH}, got ${quote(depth)}`,
    );
  if (typeof decay !== 'number' || !(decay > 0 && decay <= 1))
    throw serviceChainError(
      'invalid-option',
      `expected decay to be more than 0 and at most 1, got ${quote(decay)}`,
    );
  return { depth, decay };
}

/** Distances of a pair together, in an order in which sums of weights do not depend on the engine. */
function pairsOf(
  rows: readonly SqlRow[],
  weightOf: (row: SqlRow) => number,
  { hasPersons }: LogPlan,
): WorkPair[] {
  const nearestFirst = [...rows].sort((a, b) => wholeOf(a, 'distance') - wholeOf(b, 'distance'));
  const pairs = new Map<string, WorkPair>();
  for (const row of nearestFirst) {
    const provider = textOf(row, 'provider');
    const customer = textOf(row, 'receiver');
    if (provider === '' || customer === '') continue;
    const key = JSON.stringify([provider, customer]);
    const known = pairs.get(key);
    const at = {
      ...{ distance: wholeOf(row, 'distance'), n: wholeOf(row, 'n') },
      people: hasPersons ? Math.min(wholeOf(row, 'givers'), wholeOf(row, 'takers')) : undefined,
    };
    pairs.set(key, {
      ...{ provider, customer, key: [provider, customer] },
      n: (known?.n ?? 0) + at.n,
      weight: (known?.weight ?? 0) + weightOf(row),
      distances: [...(known?.distances ?? []), at],
    });
  }
  return [...pairs.values()];
}

function rowOf({ group, groups, isSuppressed }: Shown<WorkPair>, total: number): HandoverOfWorkRow {
  const weight = groups.reduce((sum, one) => sum + one.weight, 0);
  return {
    provider: group?.provider ?? null,
    customer: group?.customer ?? null,
    pairs: groups.length,
    suppressed: isSuppressed,
    count: isSuppressed ? null : groups.reduce((sum, { n }) => sum + n, 0),
    weight: isSuppressed ? null : weight,
    share: isSuppressed ? null : weight / total,
  };
}
