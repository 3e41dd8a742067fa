import type { DuckDBConnection } from '@duckdb/node-api';
import { serviceChainError } from '../../model/error.js';
import { checkOptionNames } from '../../model/option-names.js';
import { optionalPackage } from '../../model/optional-package.js';
import { quote } from '../../model/problem.js';
import { checkWhole } from '../asking.js';
import type { QueryOptions, SqlEngine, SqlRow } from '../sql-engine.js';

/** How much DuckDB may take, and what it opens. */
export interface DuckdbOptions {
  /** A database file, which is opened to be read only; an empty database in memory where nothing is said. */
  readonly database?: string | undefined;
  /** The most memory it takes before it puts things on disk, such as `2GB`; `1500MB` where nothing is said. */
  readonly memoryLimit?: string | undefined;
  /** How many threads it uses; as many as there are cores where nothing is said. */
  readonly threads?: number | undefined;
  /** The folder for what memory does not hold; DuckDB's own choice where nothing is said. */
  readonly temporaryFolder?: string | undefined;
}

/** DuckDB in this process. */
export interface DuckdbEngine extends SqlEngine {
  readonly dialect: 'duckdb';
  /** The connection, in UTC: for tables and views of your own that a log is made of. */
  readonly connection: DuckDBConnection;
  /** Ends it; nothing can be asked afterwards. */
  close(): void;
}

/** Native code, which no bundler should follow: in a browser there is none. */
const NATIVE: string = '@duckdb/node-api';

const MEMORY_LIMIT = '1500MB';

/** How often it is asked how far it is, in milliseconds. */
const PROGRESS_INTERVAL = 100;

/**
 * Starts DuckDB in this process, on the optional package `@duckdb/node-api`. It reads files where they are, or a database, and keeps within
 * the memory limit by putting on disk what does not fit. One query runs at a time. What `onProgress` throws stops the query, which is rejected with it.
 *
 * @throws ServiceChainError `missing-package`, `invalid-option`; what DuckDB throws when the database cannot be opened.
 * @example
 * ```ts
 * import { duckdbEngine } from 'service-chain/mining';
 *
 * const engine = await duckdbEngine({ memoryLimit: '500MB' });
 * await engine.query('select 40 + 2 as answer', {}); // [ { answer: 42 } ]
 * engine.close();
 * ```
 */
export async function duckdbEngine(options: DuckdbOptions = {}): Promise<DuckdbEngine> {
  checkOptionNames(options, ['database', 'memoryLimit', 'threads', 'temporaryFolder']);
  const settings = settingsOf(options);
  const duckdb = await optionalPackage(
    '@duckdb/node-api',
    'reading event logs in this process',
    () => import(NATIVE) as Promise<typeof import('@duckdb/node-api')>,
  );
  const instance = await duckdb.DuckDBInstance.create(options.database ?? ':memory:', settings);
  const connection = await instance.connect();
  // Times without a zone are in UTC wherever the machine is, and how far a query is must be known to be told.
  await connection.run("SET TimeZone = 'UTC'");
  await connection.run('SET enable_progress_bar = true');
  await connection.run('SET enable_progress_bar_print = false');
  let last: Promise<unknown> = Promise.resolve();
  return {
    dialect: 'duckdb',
    connection,
    query(sql, asked) {
      let isWaiting = true;
      const answer = last.then(() => {
        isWaiting = false;
        return runOn(connection, sql, asked);
      });
      last = answer.catch(() => {});
      return orAborted(answer, asked.signal, () => isWaiting);
    },
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

function settingsOf({ database, memoryLimit = MEMORY_LIMIT, threads, temporaryFolder }: DuckdbOptions) {
  for (const [name, value] of Object.entries({ database, memoryLimit, temporaryFolder }))
    if (value !== undefined && (typeof value !== 'string' || value === ''))
      throw serviceChainError('invalid-option', `expected ${name} to be a text, got ${quote(value)}`);
  if (threads !== undefined) checkWhole('threads', threads, 1);
  return {
    memory_limit: memoryLimit,
    preserve_insertion_order: 'false',
    ...(database !== undefined && { access_mode: 'READ_ONLY' }),
    ...(threads !== undefined && { threads: String(threads) }),
    ...(temporaryFolder !== undefined && { temp_directory: temporaryFolder }),
  };
}

/** What is answered, or the reason of the signal as soon as it says to stop while the query waits for its turn. */
function orAborted<Answer>(
  answer: Promise<Answer>,
  signal: AbortSignal | undefined,
  isWaiting: () => boolean,
): Promise<Answer> {
  if (signal === undefined) return answer;
  return new Promise((resolve, reject) => {
    const stop = () => {
      if (isWaiting()) reject(signal.reason);
    };
    signal.addEventListener('abort', stop, { once: true });
    answer.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
    if (signal.aborted) stop();
  });
}

async function runOn(
  connection: DuckDBConnection,
  sql: string,
  { signal, onProgress }: QueryOptions,
): Promise<readonly SqlRow[]> {
  signal?.throwIfAborted();
  const stop = () => connection.interrupt();
  signal?.addEventListener('abort', stop, { once: true });
  const progress = onProgress && tellProgress(connection, onProgress);
  try {
    const reader = await connection.runAndReadAll(sql);
    progress?.throwIfFailed();
    return reader.getRowObjects() as SqlRow[];
  } catch (error) {
    progress?.throwIfFailed();
    signal?.throwIfAborted();
    throw error;
  } finally {
    progress?.end();
    signal?.removeEventListener('abort', stop);
  }
}

/** Tells how far a query is until it ends. Where being told throws, the query is stopped: nothing else could tell of the error. */
function tellProgress(connection: DuckDBConnection, onProgress: NonNullable<QueryOptions['onProgress']>) {
  let failure: { readonly error: unknown } | undefined;
  const end = () => clearInterval(timer);
  const timer = setInterval(() => {
    const { percentage } = connection.progress;
    if (percentage < 0) return;
    try {
      onProgress({ share: Math.min(1, percentage / 100) });
    } catch (error) {
      failure = { error };
      end();
      connection.interrupt();
    }
  }, PROGRESS_INTERVAL);
  return {
    end,
    throwIfFailed() {
      if (failure) throw failure.error;
    },
  };
}
