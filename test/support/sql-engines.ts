import { duckdbEngine } from '../../src/mining/duckdb/duckdb-engine.js';
import type { SqlEngine } from '../../src/mining/sql-engine.js';
import { postgresqlMissing, startPostgresql } from './postgresql.js';

/** An engine to ask, and how to end it. */
export interface RunningEngine {
  readonly engine: SqlEngine;
  stop(): void;
}

/** An engine that tests run on, where it is installed. */
export interface TestedEngine {
  readonly name: string;
  /** Why it is not there. */
  readonly missing: string | undefined;
  start(): Promise<RunningEngine>;
}

export const testedEngines: readonly TestedEngine[] = [
  { name: 'DuckDB', missing: undefined, start: startDuckdb },
  { name: 'PostgreSQL', missing: postgresqlMissing, start: startPostgresqlEngine },
];

async function startDuckdb(): Promise<RunningEngine> {
  const engine = await duckdbEngine({ threads: 2 });
  return { engine, stop: () => engine.close() };
}

async function startPostgresqlEngine(): Promise<RunningEngine> {
  const server = startPostgresql();
  return {
    engine: { dialect: 'postgresql', query: async (sql) => server.rows(sql) },
    stop: () => server.stop(),
  };
}
