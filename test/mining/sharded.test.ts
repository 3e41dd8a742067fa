import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { postgresql } from '../../src/mining/dialects/postgresql.js';
import type { EventLog } from '../../src/mining/event-log.js';
import { handoverOfWork } from '../../src/mining/handover-of-work.js';
import { handovers } from '../../src/mining/handovers.js';
import { observedLinks } from '../../src/mining/observed-links.js';
import { questionSql } from '../../src/mining/question-sql.js';
import { type Postgresql, postgresqlMissing, startPostgresql } from '../support/postgresql.js';
import { eventsOf, type PlainEvent, plainLog } from './plain-events.js';

const FIELDS = 'case_id text, activity text, time timestamptz, performer text, team text';
const COLUMNS = {
  ...{ case: 'case_id', activity: 'activity', time: 'time', performer: 'performer', team: 'team' },
} as const;
const SUCCESSIONS =
  'case_id text, provider text, receiver text, service text, giver text, taker text, waiting bigint, moment bigint';

/** Sixty cases, of persons in three teams. */
const events: PlainEvent[] = eventsOf(
  Array.from({ length: 60 }, (_, at) =>
    Array.from({ length: 5 }, (_, step) => `p${(at * 7 + step * 5) % 24}`).join(' '),
  ),
).map((event) => ({ ...event, team: `team ${Number(event.performer!.slice(1)) % 3}` }));

/** Two servers with half of the cases each, and one without any, which reaches them by postgres_fdw. */
describe.skipIf(postgresqlMissing !== undefined)('a log whose cases are spread over servers', () => {
  const folder = mkdtempSync(join(tmpdir(), 'service-chain-shards-'));
  let shards: Postgresql[] = [];
  let front: Postgresql;
  const engineOf = (server: Postgresql) =>
    ({ dialect: 'postgresql', query: async (sql: string) => server.rows(sql) }) as const;
  const logOn = (server: Postgresql): EventLog => ({
    ...{ engine: engineOf(server), source: ['public', 'events'], columns: COLUMNS },
  });
  const script = (server: Postgresql, sql: string) => {
    const file = join(folder, 'script.sql');
    writeFileSync(file, sql);
    server.run(folder, file);
  };

  beforeAll(() => {
    shards = [startPostgresql(), startPostgresql()];
    front = startPostgresql();
    for (const shard of shards) {
      const view = questionSql(logOn(shard), { question: 'successions' });
      script(shard, `create table events (${FIELDS}); create view successions as ${view};`);
    }
    const foreign = shards.map(
      ({ socket }, at) => `
        create server shard_${at} foreign data wrapper postgres_fdw options (host '${socket}', dbname 'postgres');
        create user mapping for postgres server shard_${at} options (user 'postgres');
        create foreign table events_${at} partition of events for values with (modulus 2, remainder ${at})
          server shard_${at} options (table_name 'events');
        create foreign table successions_${at} (${SUCCESSIONS}) server shard_${at} options (table_name 'successions');`,
    );
    const { literal } = postgresql;
    const rows = events.map(
      (event) =>
        `(${[event.case, event.activity, event.time, event.performer, event.team].map((value) => literal(value!)).join(', ')})`,
    );
    script(
      front,
      `create extension postgres_fdw;
       create table events (${FIELDS}) partition by hash (case_id);
       ${foreign.join('\n')}
       insert into events values ${rows.join(', ')};
       create view successions as select * from successions_0 union all select * from successions_1;`,
    );
  }, 180_000);
  afterAll(() => {
    for (const server of [front, ...shards]) server?.stop();
    rmSync(folder, { recursive: true });
  });

  it('has cases on both', () => {
    for (const shard of shards) expect(shard.rows('select case_id from events').length).toBeGreaterThan(50);
  });

  it('gives the answers of a log in one place, read as one table', async () => {
    const one = { ...plainLog(engineOf(front), events), performers: 'persons' } as const;
    expect((await handovers(logOn(front))).rows()).toEqual((await handovers(one)).rows());
    expect((await handoverOfWork(logOn(front), { depth: 3 })).rows()).toEqual(
      (await handoverOfWork(one, { depth: 3 })).rows(),
    );
  });

  it('gives them as well when each server puts its own cases in order', async () => {
    const log: EventLog = { ...logOn(front), successions: 'successions' };
    const rows = (await handovers(log)).rows();
    expect(rows.filter(({ suppressed }) => !suppressed).length).toBeGreaterThan(2);
    expect(rows).toEqual((await handovers(logOn(front))).rows());
    expect((await observedLinks(log)).rows()).toEqual((await observedLinks(logOn(front))).rows());
  });
});
