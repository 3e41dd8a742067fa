import { dialects } from '../../src/mining/dialects/index.js';
import type { EventLog } from '../../src/mining/event-log.js';
import type { SqlEngine } from '../../src/mining/sql-engine.js';

/** An event as a table holds it: texts, or null. */
export interface PlainEvent {
  readonly case: string | null;
  readonly activity: string | null;
  readonly time: string | null;
  readonly performer?: string | null;
  readonly team?: string | null;
  readonly customer?: string | null;
  readonly channel?: string | null;
}

const COLUMNS = ['case', 'activity', 'time', 'performer', 'team', 'customer', 'channel'] as const;

/** Names that SQL must not stumble over. */
const NAMES: Readonly<Record<(typeof COLUMNS)[number], string>> = {
  case: 'select',
  activity: 'What was "done"?',
  time: "o'clock; drop table x --",
  performer: 'wér ist das`',
  team: 'team\\name',
  customer: 'customer',
  channel: 'moment',
};

/** A log whose events stand in its SQL, under odd names, so that every engine can be asked the same. */
export function plainLog(
  engine: SqlEngine,
  events: readonly PlainEvent[],
  besides: Partial<EventLog> = {},
): EventLog {
  const { identifier, literal } = dialects.find(({ id }) => id === engine.dialect)!;
  const used = COLUMNS.filter((column) => events.some((event) => event[column] !== undefined));
  const cell = (value: string | null | undefined) =>
    value === null || value === undefined ? 'NULL' : literal(value);
  const types = used.map((column) => `${literal('')} AS ${identifier(NAMES[column])}`);
  const rows = events.map((event) => `SELECT ${used.map((column) => cell(event[column])).join(', ')}`);
  const empty = `SELECT ${types.join(', ')}`;
  // The first row gives names and types; a case of no name is none, and it is taken out again.
  const sql = `SELECT * FROM (${[empty, ...rows].join(' UNION ALL ')}) AS plain WHERE ${identifier(NAMES.case)} IS NULL OR ${identifier(NAMES.time)} IS NULL OR ${identifier(NAMES.case)} <> '' OR ${identifier(NAMES.time)} <> ''`;
  const { case: caseName, activity, time, ...others } = NAMES;
  const named = Object.entries(others).filter(([column]) => used.includes(column as 'team'));
  return {
    engine,
    source: { sql },
    columns: {
      ...{ case: caseName, activity, time: { column: time, as: 'text' } },
      ...Object.fromEntries(named),
    },
    ...besides,
  };
}

/** Events a minute apart, case by case: each is who did it. */
export function eventsOf(cases: readonly string[]): PlainEvent[] {
  return cases.flatMap((performers, number) =>
    performers.split(' ').map((performer, place) => ({
      ...{ case: `case ${number}`, activity: `step ${place}`, performer },
      time: `2026-03-01T09:${String(place).padStart(2, '0')}:00Z`,
    })),
  );
}

/** The five cases of 19 events that van der Aalst, Reijers and Song work with. */
export const PUBLISHED_CASES = [
  'John Mike John Pete',
  'John Mike John Pete',
  'Sue Carol Sue Pete',
  'Sue Carol Sue Pete',
  'Sue Clare Clare',
];
