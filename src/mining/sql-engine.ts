import type { DialectId } from './dialects/dialect.js';

/** What a query may be asked with. */
export interface QueryOptions {
  /** Stops the query: what was asked is rejected with the reason of the signal. */
  readonly signal?: AbortSignal | undefined;
  /** Is told how far the query is, where the engine knows. */
  readonly onProgress?: ((progress: QueryProgress) => void) | undefined;
}

/** How far a query is. */
export interface QueryProgress {
  /** The share that is done, as the engine estimates it: 0 to 1. */
  readonly share: number;
}

/** A row as an engine hands it out: values by column, numbers as numbers, big integers or text. */
export type SqlRow = Readonly<Record<string, unknown>>;

/**
 * Where SQL is run. Of a database that you have a client for, it is one function: events stay there, and only what was counted comes back.
 *
 * @example
 * ```ts
 * import type { SqlEngine } from 'service-chain/mining';
 *
 * declare const client: { query(sql: string): Promise<{ rows: Record<string, unknown>[] }> };
 * const engine: SqlEngine = {
 *   dialect: 'postgresql',
 *   query: async (sql) => (await client.query(sql)).rows,
 * };
 * ```
 */
export interface SqlEngine {
  /** The SQL it speaks. */
  readonly dialect: DialectId;
  /** Runs one statement that only reads, and gives its rows. */
  query(sql: string, options: QueryOptions): Promise<readonly SqlRow[]>;
}
