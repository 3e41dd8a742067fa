import type { LogPlan } from '../log-plan.js';
import { eventsPart, type Part, statementOf, textColumnsOf } from './events.js';
import { caseOrder, isDuplicate, neighboursPart } from './successions.js';

/** The events that take part, each once. */
function stepsPart(plan: LogPlan): Part {
  const columns = ['case_id', 'moment', ...textColumnsOf(plan)];
  const sql = `SELECT ${columns.join(', ')}\n  FROM neighbours\n  WHERE previous_moment IS NULL OR NOT (${isDuplicate(plan)})`;
  return { name: 'steps', sql };
}

/**
 * A statement that gives a row per pair of parties and distance up to a depth: how often an event of the one stands that many places before
 * one of the other. Events without a party are counted under an empty name.
 */
export function distancesStatement(plan: LogPlan, depth: number): string {
  const distances = Array.from({ length: depth }, (_, at) => at + 1);
  const pairs = distances.map((distance) => pairsAt(plan, distance)).join('\n  UNION ALL\n  ');
  const people = ['giver', 'taker'].map(
    (end) => `COUNT(DISTINCT CASE WHEN ${end} <> '' THEN ${end} END) AS ${end}s`,
  );
  const facts = ['COUNT(*) AS n', ...(plan.hasPersons ? people : [])];
  return statementOf(
    [
      eventsPart(plan),
      neighboursPart(plan),
      stepsPart(plan),
      placesPart(plan, distances),
      { name: 'pairs', sql: pairs },
    ],
    `SELECT provider, receiver, distance, ${facts.join(', ')}\nFROM pairs\nGROUP BY provider, receiver, distance`,
  );
}

function placesPart(plan: LogPlan, distances: readonly number[]): Part {
  const columns = plan.names.has('performer') ? ['moment', 'performer'] : ['moment'];
  const earlier = [...new Set([...columns, plan.party])];
  const before = distances.flatMap((distance) =>
    earlier.map((column) => `LAG(${column}, ${distance}) OVER (${caseOrder(plan)}) AS ${column}_${distance}`),
  );
  const fields = [...textColumnsOf(plan), ...before];
  return { name: 'places', sql: `SELECT\n    ${fields.join(',\n    ')}\n  FROM steps` };
}

function pairsAt({ party, names }: LogPlan, distance: number): string {
  const giver = names.has('performer') ? `performer_${distance}` : "''";
  const taker = names.has('performer') ? 'performer' : "''";
  return `SELECT ${party}_${distance} AS provider, ${party} AS receiver, ${distance} AS distance, ${giver} AS giver, ${taker} AS taker FROM places WHERE moment_${distance} IS NOT NULL`;
}
