import { cellText } from '../../tables/cell-text.js';
import type { AnyRow, Column } from '../../tables/table.js';

/** A column, and what it must hold as somebody wrote it. */
export interface ColumnFilter {
  readonly name: string;
  readonly wanted: string;
}

/** Reads what stands in an address, such as `distance:>=2`. */
export function columnFilterFrom(text: string): ColumnFilter {
  const colon = text.indexOf(':');
  return colon < 0
    ? { name: text, wanted: '' }
    : { name: text.slice(0, colon), wanted: text.slice(colon + 1) };
}

/** The filters of columns, with one changed; none of a column where nothing is wanted. */
export function withColumnFilter(
  where: readonly string[],
  { name, wanted }: ColumnFilter,
): readonly string[] {
  const others = where.filter((one) => columnFilterFrom(one).name !== name);
  return wanted === '' ? others : [...others, `${name}:${wanted}`];
}

/** What stands for a value that is not known, as in the cells. */
export const UNKNOWN = '–';

/**
 * Tells which cells of a column are wanted; `undefined` where it cannot be understood. Of numbers `>2`, `>=2`, `<2`, `<=2`, `=2`, `2` or
 * `2..5` (both included); of dates the same with as much of the date as is given (`>=2026-03`); of true and false and of few values the
 * value itself; of all else a part of what is shown, however its letters are written. Of lists, one of the values must be so. `–` is
 * what is not known.
 */
export function cellTest(
  { type, values }: Column,
  wanted: string,
  wordsOf: (cell: AnyRow[string]) => string,
): ((cell: AnyRow[string]) => boolean) | undefined {
  const text = wanted.trim();
  if (text === '') return () => true;
  if (text === UNKNOWN || text === '-') return (cell) => cellText(cell) === UNKNOWN;
  if (type === 'boolean' || values !== undefined) return anyOf((one) => String(one) === text);
  if (type === 'number' || type === 'integer') {
    const within = rangeOf(text, (end) =>
      /^-?\d+([.,]\d+)?$/.test(end) ? Number(end.replace(',', '.')) : undefined,
    );
    return within && anyOf((one) => within(Number(one), (a, b) => a - b));
  }
  if (type === 'date') {
    const within = rangeOf(text, (end) => (/^\d{4}(-\d\d(-\d\d)?)?$/.test(end) ? end : undefined));
    if (within) return anyOf((one) => within(String(one), (a, b) => comparedAsFar(a, b)));
  }
  const small = text.toLowerCase();
  return (cell) => cell !== null && wordsOf(cell).toLowerCase().includes(small);
}

function anyOf(test: (one: string | number | boolean) => boolean): (cell: AnyRow[string]) => boolean {
  return (cell) => cell !== null && [cell].flat().some((one) => test(one as string | number | boolean));
}

type Compare<End> = (value: End, end: End) => number;

const SIGNS: Readonly<Record<string, (order: number) => boolean>> = {
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '=': (order) => order === 0,
};

function rangeOf<End>(
  text: string,
  read: (end: string) => End | undefined,
): ((value: End, compare: Compare<End>) => boolean) | undefined {
  const [, from, to] = /^(.+?)\s*\.\.\s*(.+)$/.exec(text) ?? [];
  if (from !== undefined) {
    const [low, high] = [read(from), read(to!)];
    if (low === undefined || high === undefined) return undefined;
    return (value, compare) => compare(value, low) >= 0 && compare(value, high) <= 0;
  }
  const [, sign = '', rest] = /^([<>]=?|=)?\s*(.+)$/.exec(text)!;
  const end = read(rest!);
  const holds = SIGNS[sign === '' ? '=' : sign]!;
  return end === undefined ? undefined : (value, compare) => holds(compare(value, end));
}

/** A date against a year, month or day, as far as that is given. */
function comparedAsFar(date: string, end: string): number {
  const far = date.slice(0, end.length);
  return far < end ? -1 : Number(far > end);
}
