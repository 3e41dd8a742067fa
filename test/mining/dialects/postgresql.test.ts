import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { handovers } from '../../../src/mining/handovers.js';
import { type Postgresql, postgresqlMissing, startPostgresql } from '../../support/postgresql.js';

describe.skipIf(postgresqlMissing !== undefined)('PostgreSQL', () => {
  let server: Postgresql;
  beforeAll(() => {
    server = startPostgresql();
  }, 60_000);
  afterAll(() => server?.stop());

  it('orders events of one moment by bytes, whatever the locale of a column', async () => {
    const sql = `
      select 1 as c, 'do' as a, timestamp '2026-03-01' as t, p collate "und-x-icu" as p
      from (values ('a'), ('B'), ('ä'), ('z')) as names(p)`;
    const columns = { case: 'c', activity: 'a', time: 't', performer: 'p' };
    const engine = { dialect: 'postgresql', query: async (text: string) => server.rows(text) } as const;
    const rows = (await handovers({ engine, source: { sql }, columns, performers: 'parties' })).rows();
    expect(rows.map(({ provider, customer }) => `${provider}>${customer}`)).toEqual(['B>a', 'a>z', 'z>ä']);
  });
});
