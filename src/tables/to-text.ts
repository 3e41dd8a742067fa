import { checkOptionNames } from '../model/option-names.js';
import { cellText, standsRight } from './cell-text.js';
import type { Column, Table } from './table.js';
import { pad, piecesOf, widthOf, wrap } from './text-width.js';

/** How to lay out a table as text. */
export interface TextOptions {
  /** Columns of the screen, at least 20; without it lines are as long as they need to be. */
  readonly width?: number;
  /** Marks up the headers, such as with a terminal's bold. */
  readonly emphasise?: (header: string) => string;
}

const GAP = '  ';
const WIDEST_PIECE = 20;

/**
 * Writes a table as text for a screen: a heading line, a rule, a row per line. Cells wrap inside their column when the screen
 * is narrow, and where not even that fits each row becomes a block of `column: value` lines. Nothing is cut off.
 *
 * @throws ServiceChainError `invalid-option`
 * @example
 * ```ts
 * import { toText, unownedLinks } from 'service-chain';
 *
 * console.log(toText(unownedLinks(chain), { width: process.stdout.columns }));
 * ```
 */
export function toText<Row extends object>(table: Table<Row>, options: TextOptions = {}): string {
  checkOptionNames(options, ['width', 'emphasise']);
  const { width = Number.POSITIVE_INFINITY, emphasise = (header) => header } = options;
  const columns = Object.entries(table.declaration.columns);
  const rows = Array.from(table, (row) =>
    columns.map(([name]) => cellText((row as Record<string, unknown>)[name])),
  );
  if (rows.length === 0) return 'no rows\n';
  const widths = columnWidths(columns, rows, width);
  return widths
    ? grid(columns, rows, widths, emphasise)
    : blocks(columns, rows, Math.max(20, width), emphasise);
}

type NamedColumn = readonly [name: string, column: Column];

function widest(cells: readonly string[]): number {
  return cells.reduce((most, cell) => Math.max(most, widthOf(cell)), 0);
}

/** Takes space from the widest text column until the grid fits; `undefined` when it cannot. */
function columnWidths(
  columns: readonly NamedColumn[],
  rows: ReadonlyArray<readonly string[]>,
  width: number,
): number[] | undefined {
  const natural = columns.map(([name], i) => widest([name, ...rows.map((row) => row[i]!)]));
  const least = columns.map(([name, column], i) => {
    const cells = rows.map((row) => row[i]!);
    if (standsRight(column)) return widest([...piecesOf(name), ...cells]);
    const pieces = [name, ...cells].flatMap(piecesOf);
    return Math.min(natural[i]!, WIDEST_PIECE, widest(pieces.map((piece) => piece.trimEnd())));
  });
  const widths = [...natural];
  let excess = widths.reduce((sum, size) => sum + size + GAP.length, -GAP.length) - width;
  while (excess > 0) {
    const room = widths.map((size, i) => (size > least[i]! ? size : 0));
    const most = Math.max(...room);
    if (most === 0) return undefined;
    widths[room.indexOf(most)]!--;
    excess--;
  }
  return widths;
}

function grid(
  columns: readonly NamedColumn[],
  rows: ReadonlyArray<readonly string[]>,
  widths: readonly number[],
  emphasise: (header: string) => string,
): string {
  const line = (cells: readonly string[]) => `${cells.join(GAP).trimEnd()}\n`;
  const lay = (row: readonly string[], mark: (cell: string) => string = (cell) => cell) => {
    const wrapped = row.map((text, i) => wrap(text, widths[i]!));
    const height = Math.max(...wrapped.map((pieces) => pieces.length));
    return Array.from({ length: height }, (_, k) =>
      line(wrapped.map((pieces, i) => mark(cellAt(pieces[k] ?? '', i)))),
    ).join('');
  };
  const cellAt = (text: string, i: number) =>
    pad(text, widths[i]!, standsRight(columns[i]![1]) ? 'right' : 'left');
  const head = lay(
    columns.map(([name]) => name),
    emphasise,
  );
  return head + line(widths.map((size) => '─'.repeat(size))) + rows.map((row) => lay(row)).join('');
}

function blocks(
  columns: readonly NamedColumn[],
  rows: ReadonlyArray<readonly string[]>,
  width: number,
  emphasise: (header: string) => string,
): string {
  return rows
    .map((row) =>
      row
        .flatMap((text, i) => {
          const [name] = columns[i]!;
          const [first, ...rest] = wrap(`${name}: ${text}`, width);
          return [
            first!.replace(name, emphasise(name)),
            ...rest.flatMap((piece) => wrap(piece, width - 2)).map((piece) => `  ${piece}`),
          ];
        })
        .map((text) => `${text}\n`)
        .join(''),
    )
    .join('\n');
}
