import { serviceChainError } from '../model/error.js';
import { checkKnownWord } from '../model/known-word.js';
import { checkOptionNames } from '../model/option-names.js';
import { quote } from '../model/problem.js';
import { type Dialect, dialects } from './dialects/index.js';
import type { EventColumns, EventLog, Relation } from './event-log.js';
import type { SqlEngine } from './sql-engine.js';
import type { TimeColumn } from './time-column.js';

/** The columns that hold text and tell events apart, in the order in which they decide between events of one moment. */
export const TEXT_COLUMNS = ['activity', 'performer', 'team', 'customer', 'channel'] as const;

export type TextColumn = (typeof TEXT_COLUMNS)[number];

/** By what the parties of a log are told apart. */
export interface PartyOptions {
  /**
   * Whether parties are the performers, or their teams or roles: the performers where they are parties themselves and a column says who they
   * are, else the teams. Performers who are persons cannot be chosen.
   */
  readonly by?: 'performer' | 'team' | undefined;
}

/** A log as questions use it, checked. */
export interface LogPlan {
  readonly engine: SqlEngine;
  readonly dialect: Dialect;
  readonly source: Relation;
  /** Where successions stand already. */
  readonly successions: Relation | undefined;
  readonly caseColumn: string;
  readonly time: TimeColumn;
  /** The name in the source of each text column there is. */
  readonly names: ReadonlyMap<TextColumn, string>;
  /** The team of each performer, where a list says it and no column. */
  readonly teams: ReadonlyMap<string, string> | undefined;
  readonly party: 'performer' | 'team';
  /** Whether performers are persons, who are counted and not shown. */
  readonly hasPersons: boolean;
  /** Whether external customers are persons, who are one party together. */
  readonly customersArePersons: boolean;
}

const LOG_KEYS = ['engine', 'source', 'successions', 'columns', 'performers', 'teams', 'customers'];
const COLUMN_KEYS = ['case', 'time', ...TEXT_COLUMNS];

/** Checks a log, and decides who its parties are. @throws ServiceChainError `invalid-option` */
export function planOf(log: EventLog, { by }: PartyOptions): LogPlan {
  checkOptionNames(log, LOG_KEYS);
  checkOptionNames(log.columns, COLUMN_KEYS);
  const { engine, source, successions, columns, performers = 'persons', customers = 'persons' } = log;
  checkKnownWord('performers', performers, ['persons', 'parties']);
  checkKnownWord('customers', customers, ['persons', 'segments']);
  const dialect = dialectOf(engine);
  checkSource('source', source);
  if (successions !== undefined) checkSource('successions', successions);
  const names = textColumns(columns);
  const teams = checkedTeams(log.teams, names);
  return {
    ...{ engine, dialect, source, successions, names, teams },
    caseColumn: checkedName('columns.case', columns.case),
    time: checkedTime(columns.time),
    party: partyOf(by, performers, names, teams !== undefined),
    hasPersons: performers === 'persons',
    customersArePersons: customers === 'persons',
  };
}

function dialectOf(engine: SqlEngine): Dialect {
  if (typeof engine !== 'object' || engine === null || typeof engine.query !== 'function')
    throw invalid(`expected engine to be { dialect, query }, got ${quote(engine)}`);
  checkKnownWord(
    'the dialect of the engine',
    engine.dialect,
    dialects.map(({ id }) => id),
  );
  return dialects.find(({ id }) => id === engine.dialect)!;
}

function checkSource(option: string, source: unknown): void {
  const isName = (value: unknown) => typeof value === 'string' && value !== '';
  if (isName(source)) return;
  if (Array.isArray(source) && source.length > 0 && source.every(isName)) return;
  if (typeof source === 'object' && source !== null && 'sql' in source && isName(source.sql)) return;
  throw invalid(
    `expected ${option} to be the name of a table, a list of names or { sql }, got ${quote(source)}`,
  );
}

function textColumns(columns: EventColumns): ReadonlyMap<TextColumn, string> {
  const names = new Map<TextColumn, string>();
  checkedName('columns.activity', columns.activity);
  for (const column of TEXT_COLUMNS) {
    const name = columns[column];
    if (name !== undefined) names.set(column, checkedName(`columns.${column}`, name));
  }
  return names;
}

function checkedName(option: string, name: unknown): string {
  if (typeof name === 'string' && name !== '') return name;
  throw invalid(`expected ${option} to be the name of a column, got ${quote(name)}`);
}

function checkedTime(time: string | TimeColumn): TimeColumn {
  if (typeof time === 'string') return { column: checkedName('columns.time', time) };
  checkOptionNames(time, ['column', 'as', 'zone']);
  const { column, as = 'timestamp', zone = 'UTC' } = time;
  checkKnownWord('columns.time.as', as, ['timestamp', 'local', 'text', 'seconds', 'milliseconds']);
  if (typeof zone !== 'string' || !/^[A-Za-z0-9_+\-/]+$/.test(zone))
    throw invalid(`expected columns.time.zone to be the name of a time zone, got ${quote(zone)}`);
  return { column: checkedName('columns.time.column', column), as, zone };
}

function checkedTeams(
  teams: EventLog['teams'],
  names: ReadonlyMap<TextColumn, string>,
): ReadonlyMap<string, string> | undefined {
  if (teams === undefined) return undefined;
  if (names.has('team') || !names.has('performer'))
    throw invalid('expected teams together with a performer column and without a team column');
  if (typeof teams !== 'object' || teams === null || Array.isArray(teams))
    throw invalid(`expected teams to be a map from performers to teams, got ${quote(teams)}`);
  for (const team of Object.values(teams))
    if (typeof team !== 'string') throw invalid(`expected teams to be texts, got ${quote(team)}`);
  return new Map(Object.entries(teams));
}

function partyOf(
  by: PartyOptions['by'],
  performers: 'persons' | 'parties',
  names: ReadonlyMap<TextColumn, string>,
  hasTeams: boolean,
): 'performer' | 'team' {
  const hasTeam = hasTeams || names.has('team');
  const chosen = by ?? (performers === 'parties' && names.has('performer') ? 'performer' : 'team');
  checkKnownWord('by', chosen, ['performer', 'team']);
  if (performers === 'persons' && !names.has('performer'))
    throw invalid(
      'expected a performer column to count persons by, or performers: "parties" where a log names none',
    );
  if (performers === 'persons' && chosen === 'performer')
    throw invalid(
      'expected by to be "team", as performers are persons; performers: "parties" shows them by name',
    );
  if (chosen === 'team' ? !hasTeam : !names.has('performer'))
    throw invalid(`expected a ${chosen} column${chosen === 'team' ? ', or teams' : ''}, got neither`);
  return chosen;
}

function invalid(message: string) {
  return serviceChainError('invalid-option', message);
}
