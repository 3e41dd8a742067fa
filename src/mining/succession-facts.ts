import type { Column } from '../tables/table.js';
import type { LogPlan } from './log-plan.js';
import type { Counted, Shown } from './shown-pairs.js';
import type { SqlRow } from './sql-engine.js';
import { dayOf, minutesOf, momentOf, textOf, wholeOf } from './sql-values.js';

/** What is said of hand-overs and contacts, whoever they are between. */
export const factColumns = {
  suppressed: {
    type: 'boolean',
    description: 'Whether figures are hidden because too few persons stand behind them.',
  },
  count: {
    type: 'integer',
    unit: 'events',
    nullable: true,
    description: 'How often it was seen, duplicates left out; null when suppressed.',
  },
  share: {
    type: 'number',
    unit: 'share (0 to 1)',
    nullable: true,
    description: 'The share of all that was seen of this kind in the table; null when suppressed.',
  },
  cases: {
    type: 'integer',
    unit: 'cases',
    nullable: true,
    description: 'In how many cases; null when suppressed, and for rare ones together.',
  },
  medianWaiting: {
    type: 'number',
    unit: 'minutes',
    nullable: true,
    description:
      'From the one event to the next: the ⌈50 · n ÷ 100⌉-th of the n times, ascending; null when suppressed, for external customers, and for rare ones together.',
  },
  p90Waiting: {
    type: 'number',
    unit: 'minutes',
    nullable: true,
    description: 'The ⌈90 · n ÷ 100⌉-th of these times; null as the median is.',
  },
  firstSeen: {
    type: 'date',
    nullable: true,
    description:
      'When it was first seen, a hand-over when it was taken over, in UTC; a day where persons stand behind it; null when suppressed.',
  },
  lastSeen: {
    type: 'date',
    nullable: true,
    description: 'When it was last seen, as before; null when suppressed.',
  },
} as const satisfies Readonly<Record<string, Column>>;

/** The cells of {@link factColumns}. */
export interface FactCells {
  readonly suppressed: boolean;
  readonly count: number | null;
  readonly share: number | null;
  readonly cases: number | null;
  readonly medianWaiting: number | null;
  readonly p90Waiting: number | null;
  readonly firstSeen: string | null;
  readonly lastSeen: string | null;
}

const HIDDEN = {
  ...{ suppressed: true, count: null, share: null, cases: null },
  ...{ medianWaiting: null, p90Waiting: null, firstSeen: null, lastSeen: null },
} as const satisfies FactCells;

/** A group out of a row of {@link SqlRow}. */
export interface CountedRow extends Counted {
  readonly row: SqlRow;
}

/** What tells a row of a statement from the others. */
const KEY_COLUMNS = ['provider', 'receiver', 'service', 'medium'] as const;

/** How often a row was seen, and how few persons stand at an end of it, where persons are counted. */
export function countedRow(row: SqlRow, ends: ReadonlyArray<'givers' | 'takers'>): CountedRow {
  const key = KEY_COLUMNS.map((column) => (row[column] === undefined ? '' : textOf(row, column)));
  const people = ends.length === 0 ? undefined : Math.min(...ends.map((end) => wholeOf(row, end)));
  return { row, key, n: wholeOf(row, 'n'), people };
}

/** At which ends of a hand-over persons are counted. */
export function personEnds({ hasPersons }: LogPlan): ReadonlyArray<'givers' | 'takers'> {
  return hasPersons ? ['givers', 'takers'] : [];
}

/** The cells of a group, or of rare ones together. */
export function factCells(
  { group, groups, isSuppressed }: Shown<CountedRow>,
  total: number,
  { hasPersons }: Pick<LogPlan, 'hasPersons'>,
): FactCells {
  if (isSuppressed) return HIDDEN;
  const count = groups.reduce((sum, { n }) => sum + n, 0);
  const when = hasPersons ? dayOf : momentOf;
  const rows = groups.map(({ row }) => row);
  return {
    suppressed: false,
    count,
    share: count / total,
    cases: group ? wholeOf(group.row, 'cases') : null,
    medianWaiting: waitingOf(group, 'median_waiting'),
    p90Waiting: waitingOf(group, 'p90_waiting'),
    firstSeen: rows.map((row) => when(row, 'first_moment')).reduce((a, b) => (a < b ? a : b)),
    lastSeen: rows.map((row) => when(row, 'last_moment')).reduce((a, b) => (a > b ? a : b)),
  };
}

function waitingOf(group: CountedRow | undefined, column: string): number | null {
  return group && group.row[column] !== undefined ? minutesOf(group.row, column) : null;
}
