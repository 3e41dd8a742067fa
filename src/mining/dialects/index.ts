import { bigquery } from './bigquery.js';
import { clickhouse } from './clickhouse.js';
import type { Dialect } from './dialect.js';
import { duckdb } from './duckdb.js';
import { postgresql } from './postgresql.js';
import { snowflake } from './snowflake.js';
import { spark } from './spark.js';
import { trino } from './trino.js';

/** Every dialect, those first that the tests run on the engine itself. */
export const dialects: readonly Dialect[] = [
  ...[duckdb, postgresql, clickhouse],
  ...[spark, trino, bigquery, snowflake],
];

export type { Dialect } from './dialect.js';
