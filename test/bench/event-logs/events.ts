import { duckdbEngine } from '../../../src/mining/duckdb/duckdb-engine.js';

/** The columns of the generated log. */
export const COLUMNS = {
  ...{ case: 'case_id', activity: 'activity', time: 'time', performer: 'performer', team: 'team' },
} as const;

/**
 * Writes a log of so many events as Parquet and as CSV: cases of ten events, 20 activities, 200 performers in 20 teams, chosen by a hash of the
 * number of the event, so that the same number of events is the same log everywhere. Events of a case lie together, cases overlap in time.
 */
export async function writeEvents(count: number, parquet: string, csv: string): Promise<void> {
  const engine = await duckdbEngine({ memoryLimit: '1GB' });
  const person = 'hash(i * 7) % 200';
  await engine.connection.run(`
    copy (
      select 'case-' || (i // 10) as case_id, 'activity ' || (hash(i) % 20) as activity,
        'person-' || (${person}) as performer, 'team ' || (${person}) // 10 as team,
        timestamp '2024-01-01' + to_seconds((i // 10) * 7 + (i % 10) * (60 + hash(i) % 600)) as time
      from range(${count}) as numbers(i)
    ) to '${parquet}' (format parquet)`);
  await engine.connection.run(`copy (from '${parquet}') to '${csv}' (header)`);
  engine.close();
}
