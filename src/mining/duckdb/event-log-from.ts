import { serviceChainError } from '../../model/error.js';
import { checkKnownWord } from '../../model/known-word.js';
import { checkOptionNames } from '../../model/option-names.js';
import { quote } from '../../model/problem.js';
import { standardText } from '../dialects/quoted.js';
import type { EventColumns, EventLog } from '../event-log.js';
import type { TimeColumn } from '../time-column.js';
import type { XesFile } from '../xes/read-xes.js';
import { typesOf } from './column-types.js';
import { checkCsvFiles, csvReader } from './csv-files.js';
import type { DuckdbEngine } from './duckdb-engine.js';
import { loadXes } from './load-xes.js';

/** Files with events, and which column is what. */
export interface EventFiles extends Pick<EventLog, 'performers' | 'teams' | 'customers'> {
  /**
   * The path of a file, or several of one kind, `*` for any name; or files in XES as `{ file, content }`, their content a stream or text.
   */
  readonly files: string | readonly string[] | readonly XesFile[];
  /** Which column, key or attribute is what. */
  readonly columns: EventColumns;
  /** What the files are; by the ending of the first where nothing is said. */
  readonly format?: 'csv' | 'parquet' | 'json' | 'xes' | undefined;
}

const KEYS = ['files', 'columns', 'format', 'performers', 'teams', 'customers'];
const TEXT_COLUMNS = ['case', 'activity', 'performer', 'team', 'customer', 'channel'] as const;

/**
 * A log of files. CSV, Parquet and JSON stay where they are, and every question reads those of their columns that it needs, however many
 * others there are. XES is read once, as its bytes come, into a temporary table of the engine.
 *
 * Cells of CSV and JSON are read as text, so no odd value breaks a column: a time is ISO 8601, or what `columns.time` says, and any other
 * is counted by `logQuality`. CSV is quoted by `"`, nothing in it is a comment, and commas, semicolons, tabs or bars part cells. A row that has not as
 * many cells as the first line is an error that names the line: here, or far down in a file when a question comes to it. In XES, columns are the keys of attributes:
 * `case:concept:name`, `concept:name`, `time:timestamp`, `org:resource`, `org:group`, `org:role`. Events outside of a trace are of no case.
 *
 * @throws ServiceChainError `invalid-option`, also when the files have no such column, with the nearest that they have; what DuckDB throws.
 * @example
 * ```ts
 * import { duckdbEngine, eventLogFrom, handovers } from 'service-chain/mining';
 *
 * const engine = await duckdbEngine();
 * const content = `<log>
 *   <trace><string key="concept:name" value="order 1"/>
 *     <event><string key="concept:name" value="take order"/><string key="org:group" value="desk"/>
 *       <date key="time:timestamp" value="2026-03-01T09:00:00Z"/></event>
 *     <event><string key="concept:name" value="cook"/><string key="org:group" value="kitchen"/>
 *       <date key="time:timestamp" value="2026-03-01T09:10:00Z"/></event>
 *   </trace>
 * </log>`;
 * const columns = {
 *   case: 'case:concept:name',
 *   activity: 'concept:name',
 *   time: 'time:timestamp',
 *   team: 'org:group',
 * };
 * const files = [{ file: 'orders.xes', content }];
 * const log = await eventLogFrom(engine, { files, columns, performers: 'parties' });
 * (await handovers(log)).rows().map((row) => [row.provider, row.customer]); // [ [ 'desk', 'kitchen' ] ]
 * engine.close();
 * ```
 */
export async function eventLogFrom(engine: DuckdbEngine, given: EventFiles): Promise<EventLog> {
  checkOptionNames(given, KEYS);
  const { files, format, columns, ...besides } = given;
  checkOptionNames(columns, ['time', ...TEXT_COLUMNS]);
  const list = (Array.isArray(files) ? files : [files]) as ReadonlyArray<string | XesFile>;
  const kind = format ?? formatOf(list[0]);
  checkKnownWord('format', kind, ['csv', 'parquet', 'json', 'xes']);
  const time: TimeColumn = typeof columns.time === 'string' ? { column: columns.time } : columns.time;
  const names = namesOf(columns, time);
  if (kind === 'xes') {
    const table = await freeName(engine);
    await loadXes(engine.connection, table, xesFiles(list), names);
    return { engine, source: table, columns: { ...columns, time: { as: 'text', ...time } }, ...besides };
  }
  const paths = `[${list.map((path) => standardText(checkedPath(path))).join(', ')}]`;
  const needed = namesOf({ case: columns.case, activity: columns.activity, time }, time);
  const delimiter = kind === 'csv' ? await checkCsvFiles(engine, paths, needed) : undefined;
  const readerOf = (some: readonly string[]) =>
    kind === 'csv' ? csvReader(paths, delimiter) : READERS[kind](paths, some);
  const types = await typesOf(engine, readerOf([]), names);
  const type = kind === 'parquet' ? types.get(time.column) : 'VARCHAR';
  const as = time.as ?? timeFormOf(type!, time);
  const source = { sql: `SELECT * FROM ${readerOf(names)}` };
  return { engine, source, columns: { ...columns, time: { ...time, as } }, ...besides };
}

/** How DuckDB reads other files; JSON is read as text once the names of its keys are known. */
const READERS: Readonly<Record<'parquet' | 'json', (paths: string, names: readonly string[]) => string>> = {
  parquet: (paths) => `read_parquet(${paths}, union_by_name = true)`,
  json: (paths, names) => {
    if (names.length === 0) return `read_json_auto(${paths}, union_by_name = true)`;
    const columns = names.map((name) => `${standardText(name)}: 'VARCHAR'`);
    return `read_json(${paths}, columns = {${columns.join(', ')}})`;
  },
};

function formatOf(first: string | XesFile | undefined): NonNullable<EventFiles['format']> {
  const name = typeof first === 'object' ? (first.file ?? '.xes') : String(first);
  const ending = /\.(\w+?)(\.(gz|zst))?$/.exec(name.toLowerCase())?.[1];
  if (ending === 'tsv' || ending === 'txt') return 'csv';
  if (ending === 'ndjson' || ending === 'jsonl') return 'json';
  return (ending ?? 'csv') as 'csv';
}

function namesOf(columns: EventColumns, time: TimeColumn): string[] {
  const texts = TEXT_COLUMNS.flatMap((column) => columns[column] ?? []);
  return [...new Set([...texts, time.column])];
}

function xesFiles(list: ReadonlyArray<string | XesFile>): readonly XesFile[] {
  for (const one of list)
    if (typeof one !== 'object')
      throw invalid(
        `expected files in XES as { file, content }, such as a stream of ${quote(one)}, got its name`,
      );
  return list as readonly XesFile[];
}

function checkedPath(path: string | XesFile): string {
  if (typeof path === 'string' && path !== '') return path;
  const isContent = typeof path === 'object' && path !== null && 'content' in path;
  const hint = isContent ? '; of a file in XES that is not called .xes, say format: "xes"' : '';
  throw invalid(`expected files to be paths, got ${quote(path)}${hint}`);
}

/** A timestamp without a zone is in the one that is given. */
function timeFormOf(type: string, { column, zone }: TimeColumn): 'timestamp' | 'local' | 'text' {
  if (type === 'VARCHAR') return 'text';
  if (/^(TIMESTAMP|DATE)/.test(type)) return zone === undefined || /ZONE/.test(type) ? 'timestamp' : 'local';
  throw invalid(
    `expected columns.time to say whether ${quote(column)} is in seconds or milliseconds, got ${type}`,
  );
}

/** A name that no table has yet. */
async function freeName({ query }: DuckdbEngine): Promise<string> {
  const [row] = await query(
    "SELECT COUNT(*) AS n FROM duckdb_tables() WHERE table_name LIKE 'event log %'",
    {},
  );
  return `event log ${Number(row!.n) + 1}`;
}

function invalid(message: string) {
  return serviceChainError('invalid-option', message);
}
