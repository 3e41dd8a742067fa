import { checkOptionNames } from '../model/option-names.js';
import { quotedCell, startsFormula } from './csv-cells.js';
import type { Table } from './table.js';

/** How to write CSV. */
export interface CsvOptions {
  /** Between cells; a comma where nothing is said. */
  readonly delimiter?: ',' | ';' | '\t';
  /** Between the items of a list cell; a space where nothing is said. Items that hold it are written as JSON. */
  readonly listSeparator?: string;
  /**
   * Text that a spreadsheet would run as a formula is `defuse`d by an apostrophe in front (where nothing is said), or
   * written as it is: `keep`, for programs that read exact text.
   */
  readonly formulas?: 'defuse' | 'keep';
  /**
   * An empty text is written as nothing, as null is (`bare`, where nothing is said), or as a pair of quotes (`quoted`), for programs that
   * tell the two apart by them, such as databases.
   */
  readonly emptyText?: 'bare' | 'quoted';
}

/**
 * Writes a table as CSV (RFC 4180: CRLF, quotes doubled), header first. Null is an empty cell. Use {@link csvLines} when
 * there are millions of rows.
 *
 * @throws ServiceChainError `invalid-option`
 * @example
 * ```ts
 * import { toCsv, unownedLinks } from 'service-chain';
 *
 * console.log(toCsv(unownedLinks(chain)));
 * ```
 */
export function toCsv<Row extends object>(table: Table<Row>, options: CsvOptions = {}): string {
  return [...csvLines(table, options)].join('');
}

/**
 * Writes a table as CSV, a line at a time, each with its line end.
 *
 * @throws ServiceChainError `invalid-option`
 */
export function csvLines<Row extends object>(table: Table<Row>, options: CsvOptions = {}): Generator<string> {
  checkOptionNames(options, ['delimiter', 'listSeparator', 'formulas', 'emptyText']);
  return linesOf(table, options);
}

function* linesOf(
  table: Table<object>,
  { delimiter = ',', listSeparator = ' ', formulas = 'defuse', emptyText = 'bare' }: CsvOptions,
): Generator<string> {
  const names = Object.keys(table.declaration.columns);
  const empty = emptyText === 'quoted' ? '""' : '';
  const cell = (value: unknown) =>
    value === '' ? empty : quotedCell(textOf(value, listSeparator, formulas));
  yield `${names.map(cell).join(delimiter)}\r\n`;
  for (const row of table) {
    yield `${names.map((name) => cell((row as Record<string, unknown>)[name])).join(delimiter)}\r\n`;
  }
}

function textOf(value: unknown, separator: string, formulas: 'defuse' | 'keep'): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const text = Array.isArray(value) ? listText(value, separator) : String(value);
  return formulas !== 'keep' && startsFormula(text) ? `'${text}` : text;
}

/** A list that could not be taken apart into the same items is written as JSON, so that nothing is lost. */
function listText(items: readonly unknown[], separator: string): string {
  const text = items.join(separator);
  if (items.length === 0) return '';
  const parts = text.split(separator);
  const isClear = !text.startsWith('[') && parts.every((part, i) => part !== '' && part === String(items[i]));
  return isClear && parts.length === items.length ? text : JSON.stringify(items);
}
