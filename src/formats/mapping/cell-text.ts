import { startsFormula } from '../../tables/csv-cells.js';
import type { FieldKind } from './sections.js';

/** What stands between the items of a list in one cell. */
const BETWEEN_ITEMS = '; ';

/**
 * A value of a field as the text of a cell. Text stands as it is, unless a cell cannot show it so that it is read again: with white space
 * around it, control characters, or a beginning that a spreadsheet takes for a formula, it is written as JSON, in quotes.
 */
export function cellText(kind: FieldKind | 'attribute', value: unknown): string {
  switch (kind) {
    case 'number':
    case 'boolean':
      return String(value);
    case 'text':
      return textCell(String(value));
    case 'amount':
      return typeof value === 'number' ? String(value) : textCell(String(value));
    case 'list':
      return listCell(value as readonly string[]);
    case 'json':
      return JSON.stringify(value);
    case 'attribute':
      return typeof value === 'string' && attributeOf(value) === value
        ? textCell(value)
        : JSON.stringify(value);
    default:
      return kind satisfies never;
  }
}

/** The text of a cell: what JSON in quotes says, else the cell without white space around it; `undefined` for a blank one. */
export function textOfCell(cell: string): string | undefined {
  const text = cell.trim();
  if (text === '') return undefined;
  if (!text.startsWith('"')) return text;
  const said = jsonOf(text);
  return typeof said === 'string' ? said : text;
}

/** The items of a cell that holds a list. */
export function listOfCell(cell: string, separator = BETWEEN_ITEMS.trim()): readonly string[] {
  const text = cell.trim();
  const said = text.startsWith('[') ? jsonOf(text) : undefined;
  if (Array.isArray(said) && said.every((item) => typeof item === 'string')) return said;
  return text
    .split(separator)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** What JSON in a cell says; the text itself where it is none, so that whoever checks it can tell. */
export function jsonOfCell(cell: string): unknown {
  const said = jsonOf(cell);
  return said === undefined ? cell.trim() : said;
}

/**
 * The value of an attribute in a cell: a number where the text is just how the number is written (`4711`, but not `007` or `1.10`), `true`,
 * `false` and `null`, what JSON in quotes says, else the text.
 */
export function attributeOfCell(cell: string): string | number | boolean | null | undefined {
  const text = cell.trim();
  if (text === '') return undefined;
  return text.startsWith('"') ? textOfCell(text) : attributeOf(text);
}

function attributeOf(text: string): string | number | boolean | null {
  if (text === 'null') return null;
  if (text === 'true' || text === 'false') return text === 'true';
  const number = Number(text);
  return Number.isFinite(number) && String(number) === text ? number : text;
}

function textCell(text: string): string {
  return isPlainText(text) ? text : JSON.stringify(text);
}

function listCell(items: readonly string[]): string {
  const text = items.join(BETWEEN_ITEMS);
  const isClear = items.length > 0 && isPlainText(text) && !text.startsWith('[');
  const again = isClear ? listOfCell(text) : [];
  return isClear && again.length === items.length && again.every((item, i) => item === items[i])
    ? text
    : JSON.stringify(items);
}

/** What cells do not show, or files do not hold. */
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ud800-\udfff\ufffe\uffff]/u;

/** Whether a cell shows a text so that it is read again as it is. */
export function isPlainText(text: string): boolean {
  return (
    text !== '' && text === text.trim() && !text.startsWith('"') && !startsFormula(text) && !UNSEEN.test(text)
  );
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
