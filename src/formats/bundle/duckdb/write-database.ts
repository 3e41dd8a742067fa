import { optionalPackage } from '../../../model/optional-package.js';
import type { BundleTable } from '../bundle-format.js';
import { dataDictionary } from '../data-dictionary.js';
import { loadTable } from './load-table.js';
import { createStatements, keyStatement } from './statements.js';

/** Native code, which no bundler should follow: in a browser there is none. */
const NATIVE: string = '@duckdb/node-api';

/** The memory that DuckDB may take; what it cannot hold it puts into the file. */
const MEMORY_LIMIT = '512MB';

/** What goes where. */
export interface Database {
  readonly path: string;
  readonly tables: readonly BundleTable[];
  /** The most rows of a table with a primary key. */
  readonly keyedRows: number;
}

/** Writes tables, and the dictionary of their columns, into a new database file. */
export async function writeDatabase({ path, tables, keyedRows }: Database): Promise<void> {
  const duckdb = await optionalPackage(
    '@duckdb/node-api',
    'writing a DuckDB database',
    () => import(NATIVE) as Promise<typeof import('@duckdb/node-api')>,
  );
  const instance = await duckdb.DuckDBInstance.create(path, { memory_limit: MEMORY_LIMIT });
  const connection = await instance.connect();
  try {
    for (const { table } of [{ table: dataDictionary(tables) }, ...tables]) {
      for (const statement of createStatements(table.declaration)) await connection.run(statement);
      const rows = await loadTable({ duckdb, connection, table });
      const key = rows <= keyedRows ? keyStatement(table.declaration) : undefined;
      if (key !== undefined) await connection.run(key);
    }
    await connection.run('checkpoint');
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
