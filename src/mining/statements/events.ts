import type { Relation } from '../event-log.js';
import type { LogPlan, TextColumn } from '../log-plan.js';

/** The first and last moment there is, in microseconds: years 1 to 9999, which every engine and ISO 8601 have. */
export const FIRST_MOMENT = -62_135_596_800_000_000n;
export const LAST_MOMENT = 253_402_300_799_999_999n;

/** A part of a statement that later parts read from, by its name. */
export interface Part {
  readonly name: string;
  readonly sql: string;
}

/** The text columns a log has, with the one that a list of teams makes. */
export function textColumnsOf({ names, teams }: LogPlan): TextColumn[] {
  const columns = [...names.keys()];
  return teams === undefined ? columns : insertTeam(columns);
}

function insertTeam(columns: readonly TextColumn[]): TextColumn[] {
  return columns.flatMap((column) => (column === 'performer' ? [column, 'team'] : [column]));
}

/**
 * The events of a log with names of our own: the case as it is, texts (empty where there is none), and the moment in microseconds, null where
 * it is none.
 */
export function eventsPart(plan: LogPlan): Part {
  const { dialect, names, time } = plan;
  const of = (column: string) => `log.${dialect.identifier(column)}`;
  const as = (sql: string, name: string) => `${sql} AS ${dialect.identifier(name)}`;
  const texts = [...names].map(([column, name]) => as(dialect.text(of(name)), column));
  const team = plan.teams === undefined ? [] : [as("COALESCE(teams.team, '')", 'team')];
  const fields = [
    as(of(plan.caseColumn), 'case_id'),
    as(dialect.moment(of(time.column), time), 'moment'),
    as(`CASE WHEN ${dialect.text(of(time.column))} = '' THEN 0 ELSE 1 END`, 'has_time'),
    ...texts,
    ...team,
  ];
  const sql = `SELECT\n    ${fields.join(',\n    ')}\n  FROM ${relationOf(plan.source, plan)} AS log${teamsJoin(plan)}`;
  return { name: 'events', sql };
}

/** Where something stands, as it is read from. */
export function relationOf(relation: Relation, { dialect }: LogPlan): string {
  if (typeof relation === 'string') return dialect.identifier(relation);
  if ('sql' in relation) return `(\n${relation.sql}\n)`;
  return relation.map((name) => dialect.identifier(name)).join('.');
}

function teamsJoin({ teams, dialect, names }: LogPlan): string {
  if (teams === undefined) return '';
  const pairs = teams.size === 0 ? [['', '']] : [...teams];
  const rows = pairs.map(
    ([performer, team]) =>
      `SELECT ${dialect.literal(performer!)} AS performer, ${dialect.literal(team!)} AS team`,
  );
  const performer = dialect.text(`log.${dialect.identifier(names.get('performer')!)}`);
  return `\n  LEFT JOIN (${rows.join(' UNION ALL ')}) AS teams ON teams.performer = ${performer}`;
}

/** Whether an event takes part: it has a case and a moment. */
export function takesPart({ dialect }: LogPlan): string {
  return `${dialect.text('case_id')} <> '' AND moment BETWEEN ${FIRST_MOMENT} AND ${LAST_MOMENT}`;
}

/** A whole statement. */
export function statementOf(parts: readonly Part[], sql: string): string {
  return `WITH\n${parts.map((part) => `${part.name} AS (\n  ${part.sql}\n)`).join(',\n')}\n${sql}`;
}
