import { duckdbEngine } from '../../src/mining/duckdb/duckdb-engine.js';
import type { SqlEngine, SqlRow } from '../../src/mining/sql-engine.js';
import { postgresqlMissing, startPostgresql } from './postgresql.js';

/** ClickHouse in this process, as far as it is used. */
interface Chdb {
  queryAsync(sql: string, options: { readonly format: string }): Promise<{ text(): string }>;
}

/** It is no dependency: 543 MB, and not for every system, so that no lock file holds it whole. */
const CHDB: string = 'chdb';
const chdb: Chdb | undefined = await import(CHDB).then(
  (module) => module as Chdb,
  () => undefined,
);
const clickhouseMissing =
  chdb === undefined ? 'chdb is not installed: npm install --no-save chdb@3.4.0' : undefined;

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
  { name: 'ClickHouse', missing: clickhouseMissing, start: startClickhouse },
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

async function startClickhouse(): Promise<RunningEngine> {
  const query = async (sql: string) => {
    const answer = await chdb!.queryAsync(sql, { format: 'JSONEachRow' });
    const lines = answer
      .text()
      .split('\n')
      .filter((line) => line !== '');
    return lines.map((line) => JSON.parse(line) as SqlRow);
  };
  return { engine: { dialect: 'clickhouse', query }, stop: () => {} };
}
