import type { Table } from './table.js';

/** Writes a table as JSON: a list of flat rows, one row a line. Use {@link ndjsonLines} when there are millions of rows. */
export function toJson<Row extends object>(table: Table<Row>): string {
  return [...jsonLines(table)].join('');
}

/** Writes a table as JSON, a piece at a time. */
export function* jsonLines<Row extends object>(table: Table<Row>): Generator<string> {
  let before = '[\n  ';
  let isEmpty = true;
  for (const row of table) {
    yield before + JSON.stringify(row);
    before = ',\n  ';
    isEmpty = false;
  }
  yield isEmpty ? '[]\n' : '\n]\n';
}

/** Writes a table as NDJSON: a JSON object per line. */
export function toNdjson<Row extends object>(table: Table<Row>): string {
  return [...ndjsonLines(table)].join('');
}

/** Writes a table as NDJSON, a line at a time, each with its line end. */
export function* ndjsonLines<Row extends object>(table: Table<Row>): Generator<string> {
  for (const row of table) yield `${JSON.stringify(row)}\n`;
}
