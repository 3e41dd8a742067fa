import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance, DuckDBListValue, type DuckDBValue } from '@duckdb/node-api';
import { tableFromIPC, Vector } from 'apache-arrow';
import { parquetRead } from 'hyparquet';
import { readSheet } from 'read-excel-file/node';
import { arrowBundle } from '../../../src/formats/bundle/arrow-bundle.js';
import type { BundleTable } from '../../../src/formats/bundle/bundle-format.js';
import { duckdbBundle } from '../../../src/formats/bundle/duckdb-bundle.js';
import { heldText } from '../../../src/formats/bundle/held-text.js';
import { parquetBundle } from '../../../src/formats/bundle/parquet-bundle.js';
import { xlsxBundle } from '../../../src/formats/bundle/xlsx-bundle.js';
import { contentOf } from '../../../src/formats/bytes-written.js';
import type { OutputFile } from '../../../src/formats/format.js';
import type { AnyRow, Column, Table } from '../../../src/tables/table.js';

/** The cells of a row, in the order of its columns. */
export type Cells = readonly unknown[];

/** Writes a table, a few rows at a time, and reads it with the tool of somebody else. */
export type ReadBack = (table: Table<AnyRow>, rowsAtOnce: number) => Promise<Cells[]>;

/** Some tables without foreign keys. */
function bundleOf(...tables: ReadonlyArray<Table<AnyRow>>): BundleTable[] {
  return tables.map((table) => ({ table, foreignKeys: [] }));
}

/** The rows of a table as any file holds them. */
export function heldRows(table: Table<AnyRow>): Cells[] {
  const names = Object.keys(table.declaration.columns);
  return table.rows().map((row) => names.map((name) => held(row[name])));
}

/** The rows of a table as sheets hold them: a cell that may be without a value is so where its text is empty. */
function rowsOfSheets(table: Table<AnyRow>): Cells[] {
  const columns = Object.values(table.declaration.columns);
  return heldRows(table).map((row) =>
    row.map((cell, at) => (cell === '' && columns[at]!.nullable ? null : cell)),
  );
}

function held(cell: unknown): unknown {
  if (Array.isArray(cell)) return cell.map(held);
  return typeof cell === 'string' ? heldText(cell) : cell;
}

/** Per way to write and tool that reads: how a table comes back. */
export const readers: ReadonlyArray<readonly [title: string, ReadBack, typeof heldRows]> = [
  [
    'parquet, read by hyparquet',
    (table, rowsPerGroup) => byHyparquet(parquetOf(table, rowsPerGroup)),
    heldRows,
  ],
  ['parquet, read by DuckDB', (table, rowsPerGroup) => byDuckDb(parquetOf(table, rowsPerGroup)), heldRows],
  ['arrow, read by apache-arrow', byArrow, heldRows],
  ['duckdb, read by DuckDB', byNewConnection, heldRows],
  ['xlsx, read by read-excel-file', bySheets, rowsOfSheets],
];

function parquetOf(table: Table<AnyRow>, rowsPerGroup: number): OutputFile {
  return parquetBundle.write(bundleOf(table), { rowsPerGroup })[0]!;
}

async function byHyparquet(written: OutputFile): Promise<Cells[]> {
  const bytes = await contentOf(written);
  const rows: Cells[] = [];
  await parquetRead({
    file: bytes.buffer as ArrayBuffer,
    onComplete: (read) => {
      for (const row of read) rows.push((row as unknown as Cells).map(plain));
    },
  });
  return rows;
}

async function byDuckDb(written: OutputFile): Promise<Cells[]> {
  return inFolder(async (folder) => {
    const path = join(folder, 'table.parquet');
    await writeFile(path, await contentOf(written));
    return queried(':memory:', `from '${path}'`);
  });
}

async function byArrow(table: Table<AnyRow>, rowsPerBatch: number): Promise<Cells[]> {
  const read = tableFromIPC(await contentOf(arrowBundle.write(bundleOf(table), { rowsPerBatch })[0]!));
  const columns = read.schema.fields.map((_, at) => read.getChildAt(at)!);
  return Array.from({ length: read.numRows }, (_, row) => columns.map((column) => plain(column.get(row))));
}

async function byNewConnection(table: Table<AnyRow>): Promise<Cells[]> {
  return inFolder(async (folder) => {
    const path = join(folder, duckdbBundle.file);
    await duckdbBundle.writeTo(path, bundleOf(table), {});
    return queried(path, `from "${table.declaration.name}"`);
  });
}

/** What stands in the sheets of a table, read as its declaration says: lists are JSON, and no value is an empty text where there must be one. */
async function bySheets(table: Table<AnyRow>, rowsPerSheet: number): Promise<Cells[]> {
  const bytes = await contentOf(xlsxBundle.write(bundleOf(table), { rowsPerSheet })[0]!);
  const columns = Object.values(table.declaration.columns);
  const count = table.rows().length;
  const rows: Cells[] = [];
  for (let sheet = 2; rows.length < count || sheet === 2; sheet++) {
    const [, ...read] = await readSheet(Buffer.from(bytes), sheet, { trim: false });
    // Rows without any value at the end of a sheet are left out by the reader.
    for (let at = 0; at < Math.min(rowsPerSheet, count - (sheet - 2) * rowsPerSheet); at++)
      rows.push(columns.map((column, cell) => listed(column, read[at]?.[cell] ?? null)));
  }
  return rows;
}

function listed({ list, nullable }: Column, cell: unknown): unknown {
  if (cell === null) return nullable ? null : '';
  if (typeof cell !== 'string') return cell;
  const text = cell.replace(/_x([0-9A-F]{4})_/g, (_, digits) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  );
  return list ? JSON.parse(text) : text;
}

/** The rows that a query gives. */
export async function queried(path: string, query: string): Promise<Cells[]> {
  const instance = await DuckDBInstance.create(path, path === ':memory:' ? {} : { access_mode: 'READ_ONLY' });
  const connection = await instance.connect();
  const rows = (await connection.runAndReadAll(query)).getRows();
  connection.closeSync();
  instance.closeSync();
  return rows.map((row) => row.map(plain));
}

/** A folder that is there as long as the work takes. */
export async function inFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'service-chain-bundle-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

function plain(cell: unknown): unknown {
  if (typeof cell === 'bigint') return Number(cell);
  if (cell instanceof DuckDBListValue) return cell.items.map((item: DuckDBValue) => plain(item));
  if (cell instanceof Vector) return Array.from(cell, plain);
  return Array.isArray(cell) ? cell.map(plain) : cell;
}
