import { serviceChainError } from '../../model/error.js';
import { nearestAmong } from '../../model/nearest.js';
import { quote } from '../../model/problem.js';
import type { DuckdbEngine } from './duckdb-engine.js';

/**
 * The type of each column of what is read.
 *
 * @param whose what has the columns, for the message.
 * @throws ServiceChainError `invalid-option` for a name that no column has, with the nearest; what DuckDB throws
 */
export async function typesOf(
  engine: DuckdbEngine,
  reader: string,
  names: readonly string[],
  whose = 'the files have',
): Promise<ReadonlyMap<string, string>> {
  const rows = await engine.query(`DESCRIBE SELECT * FROM ${reader}`, {});
  const types = new Map(rows.map((row) => [String(row.column_name), String(row.column_type)]));
  for (const name of names) if (!types.has(name)) throw missingColumn(name, types.keys(), whose);
  return types;
}

/** The error that nothing has a column or key of a name. */
export function missingColumn(name: string, known: Iterable<string>, whose: string) {
  const near = nearestAmong(known)(name);
  const hint = near === undefined ? '' : `; did you mean ${quote(near)}?`;
  return serviceChainError('invalid-option', `expected a column that ${whose}, got ${quote(name)}${hint}`);
}
