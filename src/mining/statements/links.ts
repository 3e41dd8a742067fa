import type { LogPlan } from '../log-plan.js';
import { eventsPart, statementOf } from './events.js';
import { successionFacts } from './pairs.js';
import { isDuplicate, neighboursPart, successionParts } from './successions.js';

/** A statement that gives a row per pair of different parties and activity that was handed over. */
export function internalLinksStatement(plan: LogPlan): string {
  const facts = successionFacts(plan);
  return statementOf(
    successionParts(plan),
    `SELECT\n  provider,\n  receiver,\n  service,\n  ${facts.join(',\n  ')}\nFROM successions\nWHERE provider <> receiver\nGROUP BY provider, receiver, service`,
  );
}

/** A statement that gives a row per party, external customer, activity and channel of a contact. */
export function contactLinksStatement(plan: LogPlan): string {
  const { party, names, customersArePersons, hasPersons } = plan;
  const segment = customersArePersons ? "''" : 'customer';
  const medium = names.has('channel') ? 'channel' : "''";
  const people = (column: string) => `COUNT(DISTINCT CASE WHEN ${column} <> '' THEN ${column} END)`;
  const facts = [
    'COUNT(*) AS n',
    'COUNT(DISTINCT case_id) AS cases',
    'MIN(moment) AS first_moment',
    'MAX(moment) AS last_moment',
    ...(hasPersons ? [`${people('performer')} AS givers`] : []),
    ...(customersArePersons ? [`${people('customer')} AS takers`] : []),
  ];
  const ends = [
    `${party} AS provider`,
    `${segment} AS receiver`,
    'activity AS service',
    `${medium} AS medium`,
  ];
  const groups = [party, 'activity', ...(customersArePersons ? [] : ['customer'])];
  if (names.has('channel')) groups.push('channel');
  return statementOf(
    [eventsPart(plan), neighboursPart(plan)],
    `SELECT\n  ${[...ends, ...facts].join(',\n  ')}\nFROM neighbours\nWHERE customer <> ''\n  AND ${party} <> ''\n  AND (previous_moment IS NULL OR NOT (${isDuplicate(plan)}))\nGROUP BY ${groups.join(', ')}`,
  );
}
