import type { DuckDBConnection } from '@duckdb/node-api';
import { doubleQuoted } from '../dialects/quoted.js';
import { readXes, type XesFile } from '../xes/read-xes.js';

/** Loads the wanted attributes of all events into a new temporary table, as text. The files are read one after another. */
export async function loadXes(
  connection: DuckDBConnection,
  table: string,
  files: readonly XesFile[],
  wanted: readonly string[],
): Promise<void> {
  const columns = wanted.map((name) => `${doubleQuoted(name)} VARCHAR`);
  await connection.run(`CREATE TEMP TABLE ${doubleQuoted(table)} (${columns.join(', ')})`);
  const appender = await connection.createAppender(table, 'main', 'temp');
  try {
    for (const file of files)
      await readXes(file, wanted, (values) => {
        for (const value of values) {
          if (value === null) appender.appendNull();
          else appender.appendVarchar(value);
        }
        appender.endRow();
      });
    appender.flushSync();
  } finally {
    appender.closeSync();
  }
}
