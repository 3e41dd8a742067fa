import { serviceChainError } from '../../model/error.js';
import { quote } from '../../model/problem.js';
import { standardText } from '../dialects/quoted.js';
import { typesOf } from './column-types.js';
import type { DuckdbEngine } from './duckdb-engine.js';

/**
 * What is never guessed: only `"` quotes, twice inside quotes means itself, and nothing is a comment. DuckDB would guess it from the first
 * 20 thousand rows, and take a case `#2` for a comment and the apostrophes off a name.
 */
const CERTAIN = `quote = '"', escape = '"', comment = ''`;

const DELIMITERS = [',', ';', '\t', '|'];

/** How CSV is read; DuckDB finds what parts cells, and how many lines of title there are, where nothing is said. */
export function csvReader(paths: string, delimiter?: string): string {
  const parted = delimiter === undefined ? '' : `, delim = ${standardText(delimiter)}`;
  return `read_csv(${paths}, all_varchar = true, header = true, union_by_name = true, ${CERTAIN}${parted})`;
}

/**
 * Checks each file by itself, as the columns of one stand in for those of another when they are read together.
 *
 * @param needed the columns that each file must have.
 * @returns what parts cells, where DuckDB does not find it: one row with a cell too many among the first is enough.
 * @throws ServiceChainError `invalid-option` with the line of a row that has not as many cells as the first line
 */
export async function checkCsvFiles(
  engine: DuckdbEngine,
  paths: string,
  needed: readonly string[],
): Promise<string | undefined> {
  const files = await engine.query(`SELECT file FROM glob(${paths}) ORDER BY file`, {});
  let found: string | undefined;
  for (const { file } of files) {
    const path = standardText(String(file));
    const problem = await problemOf(engine, csvReader(path), needed, files.length > 1 ? path : undefined);
    if (problem === undefined) continue;
    const header = await firstLine(engine, path);
    const delimiter = DELIMITERS.find((one) => hasAll(cellsOf(header, one), needed));
    if (delimiter === undefined) throw problem;
    await checkCells(engine, String(file), cellsOf(header, delimiter).length, delimiter);
    found = delimiter;
  }
  return found;
}

/** Why a file has not what is needed, as DuckDB reads it. */
async function problemOf(
  engine: DuckdbEngine,
  reader: string,
  needed: readonly string[],
  path: string | undefined,
): Promise<unknown> {
  try {
    await typesOf(engine, reader, needed, path && `${path} has`);
    return undefined;
  } catch (error) {
    return error;
  }
}

function hasAll(cells: readonly string[], needed: readonly string[]): boolean {
  return needed.every((name) => cells.includes(name));
}

/** The first line as it is: no character parts it, and none quotes. */
async function firstLine(engine: DuckdbEngine, path: string): Promise<string> {
  const whole = `auto_detect = false, header = false, delim = '\u0001', quote = '', escape = '', comment = ''`;
  const sql = `SELECT line FROM read_csv(${path}, ${whole}, columns = {'line': 'VARCHAR'}) LIMIT 1`;
  try {
    const [row] = await engine.query(sql, {});
    return String(row?.line ?? '').replace(/^\ufeff/, '');
  } catch {
    return '';
  }
}

/** The cells of a line. */
function cellsOf(line: string, delimiter: string): string[] {
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"|([^\\${delimiter}]*))(?:\\${delimiter}|$)`, 'gy');
  const cells: string[] = [];
  for (const [whole, quoted, plain] of line.matchAll(cell)) {
    cells.push(quoted?.replaceAll('""', '"') ?? plain!);
    if (!whole.endsWith(delimiter)) break;
  }
  return cells;
}

/** @throws ServiceChainError `invalid-option` when a row of the file has not as many cells */
async function checkCells(
  engine: DuckdbEngine,
  file: string,
  cells: number,
  delimiter: string,
): Promise<void> {
  const columns = Array.from({ length: cells }, (_, at) => `'c${at}': 'VARCHAR'`).join(', ');
  const options = `auto_detect = false, header = true, delim = ${standardText(delimiter)}, ${CERTAIN}`;
  const reader = `read_csv(${standardText(file)}, ${options}, columns = {${columns}})`;
  try {
    await engine.query(`SELECT COUNT(c${cells - 1}) FROM ${reader}`, {});
  } catch (error) {
    throw lineError(file, cells, error);
  }
}

function lineError(file: string, cells: number, error: unknown) {
  const text = error instanceof Error ? error.message : String(error);
  const line = /CSV Error on Line: (\d+)/.exec(text)?.[1];
  if (line === undefined) return error;
  const found = /Found: (\d+)/.exec(text)?.[1];
  const row = /Original Line: (.*)/.exec(text)?.[1] ?? '';
  const got = found === undefined ? quote(row) : `${found}: ${quote(row)}`;
  return serviceChainError(
    'invalid-option',
    `${file}:${line}: expected ${cells} cells, as the first line has, got ${got}`,
  );
}
