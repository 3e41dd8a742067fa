import fc from 'fast-check';
import { defineTable } from '../../src/tables/define-table.js';
import type { AnyRow, Column, Table } from '../../src/tables/table.js';
import { charactersOf, columnsOf, measuredTexts, withoutSpace } from './measured-texts.js';

/** A table and what must be read from it once it is printed. */
export interface Printable {
  readonly names: readonly string[];
  /** Per row and column: the text of the cell. */
  readonly cells: ReadonlyArray<readonly string[]>;
  readonly table: Table<AnyRow>;
}

const NAMES = [
  'link',
  'n',
  'service',
  'touchpointsExposed',
  'x y',
  'averyveryverylongnameofacolumn',
  'party',
];

/** Tables of one to five columns of texts, lists and numbers, and one to six rows. */
export function printables(): fc.Arbitrary<Printable> {
  return fc
    .tuple(
      fc.shuffledSubarray(NAMES, { minLength: 1, maxLength: 5 }),
      fc.array(fc.constantFrom('text', 'list', 'integer'), { minLength: 5, maxLength: 5 }),
    )
    .chain(([names, kinds]) =>
      fc
        .array(fc.tuple(...names.map((_, k) => values(kinds[k]!))), { minLength: 1, maxLength: 6 })
        .map((rows) => printableOf(names, kinds, rows)),
    );
}

/** A table of the given columns, each of the kind `text`, `list` or `integer`. */
export function printableOf(
  names: readonly string[],
  kinds: readonly string[],
  rows: ReadonlyArray<readonly unknown[]>,
): Printable {
  const columns = names.map((name, k): [string, Column] => [
    name,
    {
      type: kinds[k] === 'integer' ? 'integer' : 'text',
      list: kinds[k] === 'list',
      description: 'A column.',
    },
  ]);
  const declared = defineTable({
    ...{ name: 'printable', title: 'Printable', description: 'Some rows.', key: [], order: 'none' },
    columns: Object.fromEntries(columns),
  });
  const flat = rows.map((row) => Object.fromEntries(names.map((name, k) => [name, row[k]])));
  return {
    names,
    cells: rows.map((row) => row.map(shown)),
    table: declared.of(() => flat as never[]) as unknown as Table<AnyRow>,
  };
}

/** What stands in a grid, read by its rule: per column the header and all cells, without white space. */
export function readGrid(
  text: string,
): Array<{ readonly header: string; readonly body: string }> | undefined {
  const lines = text.split('\n').slice(0, -1);
  const rule = lines.findIndex((line) => /^─+( {2}─+)*$/.test(line));
  if (rule === -1) return undefined;
  const spans = Array.from(lines[rule]!.matchAll(/─+/g), ({ index, 0: { length } }) => ({
    from: index,
    to: index + length,
  }));
  const read = (some: readonly string[]) => columnTexts(some, spans).map(withoutSpace);
  const [headers, bodies] = [read(lines.slice(0, rule)), read(lines.slice(rule + 1))];
  return spans.map((_, k) => ({ header: headers[k]!, body: bodies[k]! }));
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** The text in each column of some lines; throws when anything stands between two columns or across their edges. */
function columnTexts(lines: readonly string[], spans: readonly Span[]): string[] {
  const texts = spans.map(() => '');
  for (const line of lines) {
    let at = 0;
    for (const character of charactersOf(line)) {
      const end = at + columnsOf(character);
      const column = spans.findIndex(({ from, to }) => from <= at && end <= to);
      if (column !== -1) texts[column] += character;
      else if (character !== ' ') throw new Error(`${character} at ${at} stands in no column: ${line}`);
      at = end;
    }
  }
  return texts;
}

function values(kind: string): fc.Arbitrary<unknown> {
  const text = measuredTexts(25).map((measured) => measured.text);
  if (kind === 'integer') return fc.option(fc.integer());
  return kind === 'list' ? fc.array(text, { maxLength: 3 }) : text;
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? '–' : value.map(shown).join(', ');
  return value === null || value === '' ? '–' : String(value);
}
