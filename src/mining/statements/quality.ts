import type { LogPlan } from '../log-plan.js';
import { eventsPart, FIRST_MOMENT, LAST_MOMENT, type Part, statementOf, takesPart } from './events.js';
import { isDuplicate, neighboursPart } from './successions.js';

/**
 * A statement of one row: how many events, how many with each problem, and how many cases.
 *
 * @param endings the activities that end a case; where there are none, no case is said to be open. Of persons, it is counted how many did them
 *   (`closers`), and how many were in cases without any (`openers`).
 */
export function qualityStatement(plan: LogPlan, endings: readonly string[]): string {
  const { dialect, party, names } = plan;
  const hasCase = `${dialect.text('case_id')} <> ''`;
  const isMoment = `moment BETWEEN ${FIRST_MOMENT} AND ${LAST_MOMENT}`;
  const isUnreadable = `has_time = 1 AND (moment IS NULL OR NOT (${isMoment}))`;
  const rows = [
    'COUNT(*) AS n_events',
    `${countOf(`NOT (${hasCase})`)} AS n_without_case`,
    `${countOf('has_time = 0')} AS n_without_time`,
    `${countOf(isUnreadable)} AS n_unreadable_time`,
    `${countOf(takesPart(plan))} AS n_taking_part`,
    `${countOf("activity = ''")} AS n_without_activity`,
    `${names.has('performer') ? countOf("performer = ''") : '0'} AS n_without_performer`,
    `${countOf(`${party} = ''`)} AS n_without_party`,
  ];
  const steps = [
    `${countOf(isDuplicate(plan))} AS n_duplicates`,
    `${countOf(`previous_moment IS NOT NULL AND moment = previous_moment AND NOT (${isDuplicate(plan)})`)} AS n_same_time`,
  ];
  const isEnding =
    endings.length === 0 ? '0 = 1' : `activity IN (${endings.map((one) => dialect.literal(one)).join(', ')})`;
  const perCase = {
    name: 'per_case',
    sql: `SELECT case_id, COUNT(*) AS n_steps, ${countOf(isEnding)} AS n_endings\n  FROM neighbours\n  WHERE previous_moment IS NULL OR NOT (${isDuplicate(plan)})\n  GROUP BY case_id`,
  };
  const hasClosings = endings.length > 0 && plan.hasPersons;
  const cases = [
    'COUNT(*) AS n_cases',
    `${countOf('n_steps = 1')} AS n_single`,
    `${countOf('n_endings = 0')} AS n_open`,
  ];
  const people = hasClosings
    ? `\nCROSS JOIN (SELECT ${peopleOf('is_ending = 1', 'closers')}, ${peopleOf('has_ending = 0', 'openers')} FROM closings) AS people_read`
    : '';
  return statementOf(
    [eventsPart(plan), neighboursPart(plan), perCase, ...(hasClosings ? [closingsPart(isEnding)] : [])],
    `SELECT *\nFROM (SELECT ${rows.join(', ')} FROM events) AS rows_read\nCROSS JOIN (SELECT ${steps.join(', ')} FROM neighbours) AS rows_ordered\nCROSS JOIN (SELECT ${cases.join(', ')} FROM per_case) AS cases_read${people}`,
  );
}

/** Who did what in cases that were ended, and in those that were not. */
function closingsPart(isEnding: string): Part {
  const one = `CASE WHEN ${isEnding} THEN 1 ELSE 0 END`;
  const sql = `SELECT performer AS person, ${one} AS is_ending, MAX(${one}) OVER (PARTITION BY case_id) AS has_ending\n  FROM neighbours`;
  return { name: 'closings', sql };
}

/** How many different persons are in rows that hold a condition. */
function peopleOf(condition: string, name: string): string {
  return `COUNT(DISTINCT CASE WHEN ${condition} AND person <> '' THEN person END) AS ${name}`;
}

/** How many rows hold a condition; 0 of none. */
function countOf(condition: string): string {
  return `COUNT(CASE WHEN ${condition} THEN 1 END)`;
}
