import { serviceChainError } from '../model/error.js';
import { checkOptionNames } from '../model/option-names.js';
import { quote } from '../model/problem.js';
import { cellText, standsRight, withoutControls } from '../tables/cell-text.js';
import type { AnyRow, Column, Table } from '../tables/table.js';
import { escapeMarkup } from './escape-markup.js';
import { STYLE } from './html/style.js';

/** A table under a heading of its own. */
export interface TitledTable {
  /** The heading. */
  readonly title: string;
  /** The table. */
  readonly table: Table<object>;
}

/** What a page shows. */
export interface HtmlPageOptions {
  /** The heading of the page. */
  readonly title: string;
  /** The tables in their order; each under its own title, where no other heading is given. */
  readonly tables: ReadonlyArray<Table<object> | TitledTable>;
}

/**
 * Writes tables as one HTML page that needs nothing else: no script, no font, no picture, and its policy lets a browser load none. It
 * is light or dark as the reader’s screen is, heads of tables stay in sight, wide tables scroll on their own, and it prints. Heads
 * explain themselves; whatever a name holds is shown as text. Use {@link htmlLines} when there are millions of rows.
 *
 * @throws ServiceChainError `invalid-option`
 * @example
 * ```ts
 * import { unownedLinks } from 'service-chain';
 * import { toHtmlPage } from 'service-chain/report';
 * import { assess } from 'service-chain/rules';
 *
 * const { summary, findings, accepted } = assess(chain);
 * const tables = [summary, findings, { title: 'What is accepted', table: accepted }, unownedLinks(chain)];
 * const page = toHtmlPage({ title: 'Harbour Hotel', tables });
 * page.slice(0, 15); // '<!DOCTYPE html>'
 * ```
 */
export function toHtmlPage(options: HtmlPageOptions): string {
  return [...htmlLines(options)].join('');
}

/**
 * Writes tables as an HTML page, as {@link toHtmlPage} does, some lines at a time, each with its line end; a row of a table is a line.
 *
 * @throws ServiceChainError `invalid-option`
 */
export function htmlLines(options: HtmlPageOptions): Generator<string> {
  checkOptionNames(options, ['title', 'tables']);
  const { title, tables } = options;
  if (typeof title !== 'string')
    throw serviceChainError('invalid-option', `expected title to be a text, got ${quote(title)}`);
  if (!Array.isArray(tables))
    throw serviceChainError('invalid-option', `expected tables to be a list of tables, got ${quote(tables)}`);
  return linesOf(
    title,
    tables.map((one) => ('table' in one ? one : { title: one.declaration.title, table: one })),
  );
}

/** The page is well-formed XML, too, so that a reader of either finds the same in it. */
function* linesOf(title: string, tables: readonly TitledTable[]): Generator<string> {
  const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
  yield '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8"/>\n';
  yield `<meta http-equiv="Content-Security-Policy" content="${policy}"/>\n`;
  yield '<meta name="viewport" content="width=device-width, initial-scale=1"/>\n';
  yield '<meta name="color-scheme" content="light dark"/>\n';
  yield `<title>${shown(title)}</title>\n<style>${STYLE}</style>\n</head>\n<body>\n<h1>${isolated(title)}</h1>\n`;
  if (tables.length > 1) yield contents(tables);
  for (const [i, { title, table }] of tables.entries()) yield* section(title, table as Table, i + 1);
  yield '</body>\n</html>\n';
}

function contents(tables: readonly TitledTable[]): string {
  const items = tables.map(({ title }, i) => `<li><a href="#table-${i + 1}">${isolated(title)}</a></li>\n`);
  return `<nav aria-label="Tables">\n<ul>\n${items.join('')}</ul>\n</nav>\n`;
}

function* section(title: string, table: Table, place: number): Generator<string> {
  const { declaration } = table;
  const columns = Object.entries(declaration.columns);
  const id = `table-${place}`;
  yield `<section>\n<h2 id="${id}">${isolated(title)}</h2>\n<p>${isolated(declaration.description)}</p>\n`;
  yield `<div class="rows" role="region" aria-labelledby="${id}" tabindex="0">\n<table aria-labelledby="${id}">\n`;
  yield `<thead>\n<tr>${columns.map(([name, column]) => head(name, column)).join('')}</tr>\n</thead>\n<tbody>\n`;
  let rows = 0;
  for (const row of table) {
    rows++;
    yield `<tr>${columns.map(([name, column]) => cell(row[name], column)).join('')}</tr>\n`;
  }
  yield `</tbody>\n</table>\n</div>\n<p>${rows === 1 ? '1 row' : `${rows} rows`}</p>\n</section>\n`;
}

function head(name: string, column: Column): string {
  const kind = standsRight(column) ? ' class="number"' : '';
  const unit = column.unit === undefined ? '' : `<small>${isolated(column.unit)}</small>`;
  return `<th scope="col"${kind}><abbr title="${shown(column.description)}">${shown(name)}</abbr>${unit}</th>`;
}

/** Each name is isolated, so that one written from right to left does not turn what stands beside it. */
function cell(value: AnyRow[string] | undefined, column: Column): string {
  const text = cellText(value);
  if (standsRight(column)) return `<td class="number">${shown(text)}</td>`;
  if (text === '–') return '<td class="none">–</td>';
  const kind = text.length > LONG ? ' class="long"' : '';
  const items = Array.isArray(value) ? value : [value];
  return `<td${kind}>${items.map((item) => isolated(cellText(item))).join(', ')}</td>`;
}

/** Cells of more characters than that break into lines, and are given room for it. */
const LONG = 28;

function isolated(text: string): string {
  return `<bdi>${shown(text)}</bdi>`;
}

function shown(text: string): string {
  return escapeMarkup(withoutControls(text));
}
