import type { EventLog } from '../../src/mining/event-log.js';
import type { SqlEngine, SqlRow } from '../../src/mining/sql-engine.js';

/** A row of a statement, told as `provider>receiver service`: how often, and by how many persons at each end. */
export function told(text: string, n: number, people: number, besides: SqlRow = {}): SqlRow {
  const [, provider, receiver, service] = /^(\S+?)>(\S*)(?: (.+))?$/.exec(text)!;
  return {
    ...{ provider, receiver, n, givers: people, takers: people, cases: n },
    ...{ median_waiting: 60_000_000, p90_waiting: 60_000_000, first_moment: 0, last_moment: 0 },
    ...(service !== undefined && { service }),
    ...besides,
  };
}

/** What is answered to the statements of each question. */
export interface ToldAnswers {
  readonly pairs?: readonly SqlRow[];
  readonly links?: readonly SqlRow[];
  readonly contacts?: readonly SqlRow[];
  readonly distances?: readonly SqlRow[];
}

/** A log of persons in teams whose engine answers what is told, whatever the events are. */
export function toldLog({ pairs = [], links = [], contacts = [], distances = [] }: ToldAnswers): EventLog {
  const answerTo = (sql: string) => {
    if (/GROUP BY provider, receiver, distance$/.test(sql)) return distances;
    if (/GROUP BY provider, receiver, service$/.test(sql)) return links;
    return /GROUP BY provider, receiver$/.test(sql) ? pairs : contacts;
  };
  const engine: SqlEngine = { dialect: 'duckdb', query: async (sql) => answerTo(sql) };
  const columns = { case: 'c', activity: 'a', time: 't', performer: 'p', team: 'g', customer: 'k' };
  return { engine, source: 'events', columns };
}
