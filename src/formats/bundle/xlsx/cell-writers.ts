import { cellAt } from '../../../tables/blocks.js';
import type { Column, TableDeclaration, Vector } from '../../../tables/table.js';
import { isLong, type LongTexts, shortened } from './long-texts.js';
import { STYLE } from './styles.js';
import { xmlText } from './xml-text.js';

/** The cell of a row from behind its place on, `' t="b"><v>1</v></c>'`; the empty text where it holds nothing. */
export type CellWriter = (at: number) => string;

/** How the cells of a sheet look, and what becomes of long texts. */
export interface CellOptions extends LongTexts {
  /** Whether texts wrap. */
  readonly wraps: boolean;
}

/** Per column: how its cells are written, batch after batch. */
export function cellWriters(
  { name, columns }: TableDeclaration,
  options: CellOptions,
): ReadonlyArray<readonly [column: string, writerOf: (vector: Vector) => CellWriter]> {
  const style = options.wraps ? STYLE.wrapped : STYLE.text;
  return Object.entries(columns).map(([column, about]) => {
    const textCell = (text: string) => textXml(shortened(text, { table: name, column }, options), style);
    return [column, writerOf(about, textCell)];
  });
}

/** A cell of text. The style is one of text, so that it is no formula after somebody has edited it either. */
export function textXml(text: string, style: number): string {
  return ` s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`;
}

type TextCell = (text: string) => string;

function writerOf({ type }: Column, textCell: TextCell): (vector: Vector) => CellWriter {
  const dictionaryCell = codedWriter(textCell);
  const style = type === 'integer' ? STYLE.integer : STYLE.plain;
  return (vector) => {
    switch (vector.kind) {
      case 'dictionary':
        return dictionaryCell(vector);
      case 'number':
        return (at) => (vector.valid?.[at] === 0 ? '' : ` s="${style}"><v>${vector.values[at]}</v></c>`);
      case 'boolean':
        return (at) => (vector.valid?.[at] === 0 ? '' : ` t="b"><v>${vector.values[at]}</v></c>`);
      case 'list':
        return (at) => (vector.valid?.[at] === 0 ? '' : textCell(JSON.stringify(cellAt(vector, at))));
      default:
        return vector satisfies never;
    }
  };
}

/** Texts that come again are written once; long ones each time, as each is told. */
function codedWriter(textCell: TextCell): (vector: Extract<Vector, { kind: 'dictionary' }>) => CellWriter {
  let texts: readonly string[] | undefined;
  let cells: string[] = [];
  return ({ codes, dictionary }) => {
    if (texts !== dictionary) cells = [];
    texts = dictionary;
    return (at) => {
      const code = codes[at]!;
      const text = dictionary[code];
      if (text === undefined) return '';
      if (isLong(text)) return textCell(text);
      cells[code] ??= textCell(text);
      return cells[code];
    };
  };
}
