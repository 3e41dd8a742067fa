import { serviceChainError } from '../model/error.js';
import { checkOptionNames } from '../model/option-names.js';
import { quote } from '../model/problem.js';
import { defineTable } from '../tables/define-table.js';
import type { RowOf, Table } from '../tables/table.js';
import { ASKING_OPTIONS, type AskingOptions, ask, checkedLimits } from './asking.js';
import type { EventLog } from './event-log.js';
import { type LogPlan, planOf } from './log-plan.js';
import type { SqlRow } from './sql-engine.js';
import { wholeOf } from './sql-values.js';
import { qualityStatement } from './statements/quality.js';

/** What is counted, in the order of the rows: its column in the statement, what it is a part of, and what it means. */
const FACTS = [
  ['events', 'n_events', 'n_events', 'Rows of the source.'],
  ['without-case', 'n_without_case', 'n_events', 'Events without a case, which take no part.'],
  ['without-time', 'n_without_time', 'n_events', 'Events without a time, which take no part.'],
  [
    'unreadable-time',
    'n_unreadable_time',
    'n_events',
    'Events with a time that is none, or outside the years 1 to 9999, which take no part.',
  ],
  ['taking-part', 'n_taking_part', 'n_events', 'Events with a case and a time.'],
  ['without-activity', 'n_without_activity', 'n_events', 'Events without an activity.'],
  [
    'without-performer',
    'n_without_performer',
    'n_events',
    'Events without a performer; 0 where no column is one.',
  ],
  [
    'without-party',
    'n_without_party',
    'n_events',
    'Events without a party: nobody hands over to them or takes over from them.',
  ],
  [
    'duplicates',
    'n_duplicates',
    'n_taking_part',
    'Events that take part and equal another in all columns of the log: one of them counts.',
  ],
  [
    'same-time',
    'n_same_time',
    'n_taking_part',
    'Events at the time of the one before them in their case, whose order is decided by their texts.',
  ],
  ['cases', 'n_cases', 'n_cases', 'Cases with events that take part.'],
  ['single-event-cases', 'n_single', 'n_cases', 'Cases of one event, in which nothing is handed over.'],
  [
    'open-cases',
    'n_open',
    'n_cases',
    'Cases without an activity that ends a case; null where no such activity is named, and where too few persons ended the others, or were in these.',
  ],
] as const;

/** The declaration of {@link logQuality}. */
export const logQualityTable = defineTable({
  name: 'log-quality',
  title: 'How sound the event log is',
  description: 'What the log holds, and what is wrong with it: a row per fact.',
  key: ['fact'],
  order: 'as the facts are listed',
  columns: {
    fact: { type: 'text', values: FACTS.map(([fact]) => fact), description: 'What is counted.' },
    count: {
      type: 'integer',
      nullable: true,
      description:
        'How many events, or cases, there are; null where it was not asked, or too few persons stand behind it.',
    },
    share: {
      type: 'number',
      unit: 'share (0 to 1)',
      nullable: true,
      description:
        'The share of all rows, of the events that take part, or of the cases; null where there are none, and as the count is.',
    },
    meaning: { type: 'text', description: 'What the fact means for the other tables.' },
  },
});

/** A row of {@link logQuality}. @interface */
export type LogQualityRow = RowOf<typeof logQualityTable.columns>;

/** What {@link logQuality} should know of a log. */
export interface LogQualityOptions extends AskingOptions {
  /** The activities that end a case; a case without any of them is open. */
  readonly endings?: readonly string[] | undefined;
  /** How many different persons must have ended cases, and been in those that are open, to tell how many are: 5 where nothing is said, at least 3. */
  readonly minimum?: number | undefined;
}

/**
 * How sound an event log is: events and cases, and how many have which problem. What other tables leave out is counted here, so that
 * nothing is lost without a word: events without a case, without a time, or with one that is none; events without a party; duplicates. An
 * event may have several problems, and is counted under each.
 *
 * Which cases are open shows only where at least `minimum` different persons ended the others, and as many were in the open ones.
 *
 * A table in a database has no order, so events are never out of order: their times decide. One statement. O(events · log events).
 *
 * @throws ServiceChainError `invalid-option`; what the engine throws; the reason of the signal.
 * @example
 * ```ts
 * import { duckdbEngine, logQuality } from 'service-chain/mining';
 *
 * const engine = await duckdbEngine();
 * const sql = `
 *   select * from (values
 *     (1, 'cook', 'kitchen', '2026-03-01 09:00'),
 *     (1, 'serve', null, '2026-02-30 09:00')
 *   ) as t(ticket, step, who, time)`;
 * const columns = { case: 'ticket', activity: 'step', time: 'time', performer: 'who' };
 * const table = await logQuality({ engine, source: { sql }, columns, performers: 'parties' });
 * const bad = table.rows().filter((row) => /without|unreadable/.test(row.fact) && row.count);
 * bad.map((row) => [row.fact, row.count]);
 * // [ [ 'unreadable-time', 1 ], [ 'without-performer', 1 ], [ 'without-party', 1 ] ]
 * engine.close();
 * ```
 */
export async function logQuality(
  log: EventLog,
  options: LogQualityOptions = {},
): Promise<Table<LogQualityRow, 'fact'>> {
  checkOptionNames(options, ['endings', 'minimum', ...ASKING_OPTIONS]);
  const { minimum } = checkedLimits(options);
  const { endings = [] } = options;
  if (!Array.isArray(endings) || !endings.every((one) => typeof one === 'string'))
    throw serviceChainError(
      'invalid-option',
      `expected endings to be a list of activities, got ${quote(endings)}`,
    );
  const plan = planOf(log, options);
  const [row] = await ask(plan.engine, qualityStatement(plan, endings), options);
  const rows = FACTS.map(([fact, column, whole, meaning]): LogQualityRow => {
    const isKnown = fact !== 'open-cases' || (endings.length > 0 && showsOpenCases(row!, plan, minimum));
    const count = isKnown ? wholeOf(row!, column) : null;
    const all = wholeOf(row!, whole);
    return { fact, count, share: count === null || all === 0 ? null : count / all, meaning };
  });
  return logQualityTable.of(() => rows);
}

/** Any activity may be named as an ending, such as one that few do: what they do must not follow from how many cases it ended. */
function showsOpenCases(row: SqlRow, { hasPersons }: LogPlan, minimum: number): boolean {
  if (!hasPersons) return true;
  const open = wholeOf(row, 'n_open');
  const closed = wholeOf(row, 'n_cases') - open;
  const isOfEnough = (cases: number, people: string) => cases === 0 || wholeOf(row, people) >= minimum;
  return isOfEnough(open, 'openers') && isOfEnough(closed, 'closers');
}
