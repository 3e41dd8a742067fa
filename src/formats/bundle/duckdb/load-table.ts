import type { DuckDBConnection, DuckDBType, DuckDBValue } from '@duckdb/node-api';
import { cellAt } from '../../../tables/blocks.js';
import type { AnyRow, Column, Table, Vector } from '../../../tables/table.js';
import { heldBatches } from '../held-batches.js';
import { wholeNumbers } from '../whole-numbers.js';

type DuckDb = typeof import('@duckdb/node-api');

/** A table, and the empty one of the same name that it goes into. */
export interface Loading {
  readonly duckdb: DuckDb;
  readonly connection: DuckDBConnection;
  readonly table: Table<AnyRow>;
}

/** Rows of a chunk, which is what DuckDB takes in one piece. */
const CHUNK_ROWS = 2048;
const BATCH_ROWS = 32 * CHUNK_ROWS;

/** Loads the rows of a table, and tells how many they were. One chunk is filled again and again, as they are not freed in time. */
export async function loadTable({ duckdb, connection, table }: Loading): Promise<number> {
  const { name, columns } = table.declaration;
  const appender = await connection.createAppender(name);
  const chunk = duckdb.DuckDBDataChunk.create(Object.values(columns).map((column) => typeOf(duckdb, column)));
  let rows = 0;
  for (const { length, columns: vectors } of heldBatches(table, BATCH_ROWS)) {
    const cells = Object.entries(columns).map(([one, column]) => cellsOf(duckdb, column, vectors[one]!));
    for (let from = 0; from < length; from += CHUNK_ROWS) {
      chunk.reset();
      chunk.rowCount = Math.min(CHUNK_ROWS, length - from);
      for (const [at, cellOf] of cells.entries()) {
        const vector = chunk.getColumnVector(at);
        for (let row = 0; row < vector.itemCount; row++) vector.setItem(row, cellOf(from + row));
        vector.flush();
      }
      appender.appendDataChunk(chunk);
    }
    appender.flushSync();
    rows += length;
  }
  appender.closeSync();
  return rows;
}

function typeOf(duckdb: DuckDb, { type, list }: Column): DuckDBType {
  if (list) return duckdb.LIST(typeOf(duckdb, { type, description: '' }));
  switch (type) {
    case 'integer':
      return duckdb.BIGINT;
    case 'number':
      return duckdb.DOUBLE;
    case 'boolean':
      return duckdb.BOOLEAN;
    case 'id':
    case 'text':
    case 'date':
      return duckdb.VARCHAR;
    default:
      return type satisfies never;
  }
}

/** Reads the cells of a column as DuckDB takes them. */
function cellsOf(duckdb: DuckDb, column: Column, vector: Vector): (at: number) => DuckDBValue {
  if (vector.kind === 'list') {
    const { offsets, valid, items } = vector;
    const itemAt = cellsOf(duckdb, column, items);
    return (at) => {
      if (valid?.[at] === 0) return null;
      const from = offsets[at]!;
      return duckdb.listValue(Array.from({ length: offsets[at + 1]! - from }, (_, k) => itemAt(from + k)));
    };
  }
  if (vector.kind !== 'number' || column.type !== 'integer') return (at) => cellAt(vector, at) as DuckDBValue;
  const { valid } = vector;
  const whole = wholeNumbers(vector.values);
  return (at) => (valid?.[at] === 0 ? null : whole[at]!);
}
