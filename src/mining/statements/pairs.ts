import type { LogPlan } from '../log-plan.js';
import { statementOf } from './events.js';
import { successionParts } from './successions.js';

/** Everything that is said of a group of successions, by the name of its column. */
export function successionFacts({ dialect, hasPersons }: LogPlan): string[] {
  const people = [
    "COUNT(DISTINCT CASE WHEN giver <> '' THEN giver END) AS givers",
    "COUNT(DISTINCT CASE WHEN taker <> '' THEN taker END) AS takers",
  ];
  return [
    'COUNT(*) AS n',
    'COUNT(DISTINCT case_id) AS cases',
    `${dialect.percentile('waiting', 50)} AS median_waiting`,
    `${dialect.percentile('waiting', 90)} AS p90_waiting`,
    'MIN(moment) AS first_moment',
    'MAX(moment) AS last_moment',
    ...(hasPersons ? people : []),
  ];
}

/** A statement that gives a row per pair of parties with a direct succession, a party and itself included. */
export function pairsStatement(plan: LogPlan): string {
  const facts = successionFacts(plan);
  return statementOf(
    successionParts(plan),
    `SELECT\n  provider,\n  receiver,\n  ${facts.join(',\n  ')}\nFROM successions\nGROUP BY provider, receiver`,
  );
}
