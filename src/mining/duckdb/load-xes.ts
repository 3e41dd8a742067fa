import type { DuckDBConnection } from '@duckdb/node-api';
import { doubleQuoted } from '../dialects/quoted.js';
import { readXes, type XesFile } from '../xes/read-xes.js';
import { missingColumn } from './column-types.js';

/**
 * Loads the wanted attributes of all events into a new temporary table, as text. The files are read one after another.
 *
 * @throws ServiceChainError `invalid-option` where there are events, and a wanted key never came up
 */
export async function loadXes(
  connection: DuckDBConnection,
  table: string,
  files: readonly XesFile[],
  wanted: readonly string[],
): Promise<void> {
  const columns = wanted.map((name) => `${doubleQuoted(name)} VARCHAR`);
  await connection.run(`CREATE TEMP TABLE ${doubleQuoted(table)} (${columns.join(', ')})`);
  const appender = await connection.createAppender(table, 'main', 'temp');
  const keys = new Set<string>();
  let events = 0;
  try {
    for (const file of files)
      await readXes(
        file,
        wanted,
        (values) => {
          events++;
          for (const value of values) {
            if (value === null) appender.appendNull();
            else appender.appendVarchar(value);
          }
          appender.endRow();
        },
        keys,
      );
    appender.flushSync();
  } finally {
    appender.closeSync();
  }
  const missing = events > 0 ? wanted.find((name) => !keys.has(name)) : undefined;
  if (missing === undefined) return;
  await connection.run(`DROP TABLE ${doubleQuoted(table)}`);
  throw missingColumn(missing, keys, 'the files have');
}
