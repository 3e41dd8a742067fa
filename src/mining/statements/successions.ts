import type { LogPlan } from '../log-plan.js';
import { eventsPart, type Part, relationOf, statementOf, takesPart, textColumnsOf } from './events.js';

/**
 * The events of each case in order: by moment, then by the bytes of activity, performer, team, customer and channel. Events equal in all of
 * these are one event, so the order is total.
 */
export function caseOrder(plan: LogPlan): string {
  const texts = textColumnsOf(plan).map((column) => plan.dialect.byteOrder(column));
  return `PARTITION BY case_id ORDER BY ${['moment', ...texts].join(', ')}`;
}

/** Each event that takes part beside the one before it in its case; duplicates stand beside each other. */
export function neighboursPart(plan: LogPlan): Part {
  const columns = ['moment', ...textColumnsOf(plan)];
  const order = caseOrder(plan);
  const before = columns.map((column) => `LAG(${column}) OVER (${order}) AS previous_${column}`);
  const fields = ['case_id', ...columns, ...before];
  const sql = `SELECT\n    ${fields.join(',\n    ')}\n  FROM events\n  WHERE ${takesPart(plan)}`;
  return { name: 'neighbours', sql };
}

/** Whether an event equals the one before it in all columns of the log. */
export function isDuplicate(plan: LogPlan): string {
  const same = ['moment', ...textColumnsOf(plan)].map((column) => `${column} = previous_${column}`);
  return `previous_moment IS NOT NULL AND ${same.join(' AND ')}`;
}

/**
 * Direct successions in a case whose both events have a party: who hands over, who takes over, what was done, and after how long. No name
 * here is one of a column of events, as ClickHouse would take it for the one in conditions as well.
 */
function successionsPart(plan: LogPlan): Part {
  const { party, names } = plan;
  const person = names.has('performer') ? 'performer' : "''";
  const giver = names.has('performer') ? 'previous_performer' : "''";
  const fields = [
    'case_id',
    `previous_${party} AS provider`,
    `${party} AS receiver`,
    'previous_activity AS service',
    `${giver} AS giver`,
    `${person} AS taker`,
    'moment - previous_moment AS waiting',
    'moment',
  ];
  const conditions = [
    'previous_moment IS NOT NULL',
    `previous_${party} <> ''`,
    `${party} <> ''`,
    `NOT (${isDuplicate(plan)})`,
  ];
  const sql = `SELECT\n    ${fields.join(',\n    ')}\n  FROM neighbours\n  WHERE ${conditions.join('\n    AND ')}`;
  return { name: 'successions', sql };
}

/** The parts that lead to successions: from events, or from where they stand already. */
export function successionParts(plan: LogPlan): Part[] {
  const { successions } = plan;
  if (successions !== undefined)
    return [{ name: 'successions', sql: `SELECT * FROM ${relationOf(successions, plan)} AS known` }];
  return [eventsPart(plan), neighboursPart(plan), successionsPart(plan)];
}

/** A statement that gives a row per succession: for a view on each shard, from which a log may be read instead of events. */
export function successionsStatement(plan: LogPlan): string {
  const fields = ['case_id', 'provider', 'receiver', 'service', 'giver', 'taker', 'waiting', 'moment'];
  return statementOf(successionParts(plan), `SELECT\n  ${fields.join(',\n  ')}\nFROM successions`);
}
