import type { Dialect } from './dialect.js';
import { duckdb } from './duckdb.js';
import { postgresql } from './postgresql.js';

/** Every dialect, those first that the tests run on the engine itself. */
export const dialects: readonly Dialect[] = [duckdb, postgresql];

export type { Dialect, DialectId } from './dialect.js';
