import { DuckDBInstance } from '@duckdb/node-api';
import { unheldText } from '../../../support/unheld-text.js';

/** What of a field of a data package says how to read it. */
interface Field {
  readonly name: string;
  readonly type: string;
}

/** A table of a data package. */
export interface Resource {
  readonly name: string;
  readonly path: string;
  readonly schema: { readonly fields: readonly Field[] };
}

const DUCKDB_TYPES: Readonly<Record<string, string>> = {
  string: 'VARCHAR',
  integer: 'BIGINT',
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
  array: 'VARCHAR',
};

/** The rows of tables of a data package in a folder, read by DuckDB with the types that the package says. */
export async function rowsByDuckdb(folder: string, resources: readonly Resource[]) {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const tables = new Map<string, ReadonlyArray<Record<string, unknown>>>();
  for (const { name, path, schema } of resources) {
    const types = schema.fields.map(
      (field) => `${sqlText(field.name)}: ${sqlText(DUCKDB_TYPES[field.type]!)}`,
    );
    const dialect = `header = true, delim = ',', quote = '"', escape = '"', nullstr = '', allow_quoted_nulls = false, auto_detect = false`;
    const read = await connection.runAndReadAll(
      `select * from read_csv(${sqlText(`${folder}/${path}`)}, columns = {${types.join(', ')}}, ${dialect}, new_line = '\\r\\n', max_line_size = 10000000)`,
    );
    const rows = read
      .getRows()
      .map((cells) => schema.fields.map((field, at) => [field.name, cellOf(field, cells[at])]));
    tables.set(
      name,
      rows.map((cells) => Object.fromEntries(cells) as Record<string, unknown>),
    );
  }
  connection.closeSync();
  instance.closeSync();
  return tables;
}

function sqlText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

function cellOf({ type }: Field, cell: unknown): unknown {
  if (typeof cell === 'bigint') return Number(cell);
  if (typeof cell !== 'string') return cell;
  if (type === 'array')
    return (JSON.parse(cell) as unknown[]).map((item) =>
      typeof item === 'string' ? unheldText(item) : item,
    );
  return unheldText(cell);
}
