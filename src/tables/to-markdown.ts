import { cellText, standsRight } from './cell-text.js';
import type { Table } from './table.js';

/** Writes a table as a Markdown table (GitHub flavour). Whatever a name holds is shown as text: no markup, no HTML, no link. */
export function toMarkdown<Row extends object>(table: Table<Row>): string {
  return [...markdownLines(table)].join('');
}

/** Writes a table as Markdown, a line at a time, each with its line end. */
export function* markdownLines<Row extends object>(table: Table<Row>): Generator<string> {
  const columns = Object.entries(table.declaration.columns);
  yield line(columns.map(([name]) => markdownLiteral(cellText(name))));
  yield line(columns.map(([, column]) => (standsRight(column) ? '---:' : '---')));
  for (const row of table)
    yield line(columns.map(([name]) => markdownLiteral(cellText((row as Record<string, unknown>)[name]))));
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |\n`;
}

/**
 * A text as Markdown that shows it as it is. Every character that could start markup is escaped, and what GitHub would turn into a link without any markup is broken up: an
 * address of mail even by an empty comment, since those are sought after everything else has been read.
 */
export function markdownLiteral(text: string): string {
  return text
    .replace(/[&<>\\`*_{}[\]()#!|~]/g, (sign) =>
      '&<>'.includes(sign) ? `&#${sign.charCodeAt(0)};` : `\\${sign}`,
    )
    .replace(/(https?|ftp|mailto|xmpp|javascript|data):/gi, '$1&#58;')
    .replace(/(www)\./gi, '$1&#46;')
    .replace(/(?<=\S)@(?=\S)/g, '<!-- -->&#64;')
    .replaceAll('@', '&#64;');
}
