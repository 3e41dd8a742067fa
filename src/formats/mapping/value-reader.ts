import * as z from 'zod';
import { attributeOfCell, jsonOfCell, listOfCell, textOfCell } from './cell-text.js';
import type { FieldSource } from './mapping.js';
import type { FieldKind } from './sections.js';

/** What a cell of a table holds: text, or what a spreadsheet holds. */
export type Cell = string | number | boolean | Date | null | undefined;

/** How the values in cells are written. */
export interface ValueOptions {
  /** What begins the decimals of a number; where nothing is said, a number that can be meant in two ways (`1,234`) is a problem. */
  readonly decimal?: '.' | ',' | undefined;
  /** The order of day and month in dates such as 03/04/2026; where nothing is said, one that can be meant in two ways is a problem. */
  readonly dates?: 'day-first' | 'month-first' | undefined;
  /** The zone of timestamps that name none, as an offset such as `+01:00` or `Z`; where nothing is said, they are a problem. */
  readonly offset?: string | undefined;
}

/** Checks {@link ValueOptions}, as part of the options of a format. */
export const valueOptionShape = {
  decimal: z.enum(['.', ',']).optional().describe('what begins the decimals of a number'),
  dates: z.enum(['day-first', 'month-first']).optional().describe('the order of day and month in 03/04/2026'),
  offset: z
    .string()
    .regex(/^(Z|[+-]\d\d:\d\d)$/, 'an offset such as +01:00, or Z')
    .optional()
    .describe('the zone of timestamps that name none, such as +01:00'),
};

/** Fields that hold a day or a timestamp; those that need a timestamp are true. */
const DATE_FIELDS: Readonly<Record<string, boolean>> = {
  at: false,
  due: false,
  receivedAt: true,
  respondedAt: true,
  reviewedAt: false,
  until: false,
};

const WORDS_OF_TRUTH: Readonly<Record<string, boolean>> = Object.fromEntries([
  ...['true', 'yes', 'y', '1', 'ja', 'wahr', 'oui', 'vrai', 'si', 'sí', 'x'].map((word) => [word, true]),
  ...['false', 'no', 'n', '0', 'nein', 'falsch', 'non', 'faux', 'nee'].map((word) => [word, false]),
]);

/**
 * The value of a field in a cell; `undefined` for a blank one. What cannot be read stays as it is, so that whoever checks the record tells
 * what was expected.
 */
export function valueInCell(
  field: string,
  kind: FieldKind | 'attribute',
  cell: Cell,
  { separator }: FieldSource,
  options: ValueOptions,
): unknown {
  if (cell === null || cell === undefined) return undefined;
  if (cell instanceof Date) return dateText(cell, DATE_FIELDS[field] ?? false);
  if (kind === 'attribute') return typeof cell === 'string' ? attributeOfCell(cell) : cell;
  const text = typeof cell === 'string' ? cell : String(cell);
  if (text.trim() === '') return undefined;
  switch (kind) {
    case 'number':
      return typeof cell === 'number' ? cell : numberOf(text, options);
    case 'amount':
      return typeof cell === 'number' ? cell : numberOf(textOfCell(text) ?? text, options);
    case 'boolean':
      return typeof cell === 'boolean' ? cell : (WORDS_OF_TRUTH[text.trim().toLowerCase()] ?? text);
    case 'list':
      return listOfCell(text, separator);
    case 'json':
      return jsonOfCell(text);
    case 'text':
      return field in DATE_FIELDS ? dateOf(textOfCell(text) ?? text, options) : textOfCell(text);
    default:
      return kind satisfies never;
  }
}

function dateText(date: Date, needsTime: boolean): string {
  const text = date.toISOString();
  return !needsTime && text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text;
}

const PLAIN = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const WITH_COMMA = /^[+-]?(\d+|\d{1,3}([. '\u00a0\u202f]\d{3})+),\d+$/;
const WITH_POINT = /^[+-]?\d{1,3}([, '\u00a0\u202f]\d{3})+(\.\d+)?$/;

/** A number however people write it; the text where it is none, or may be meant in two ways. */
function numberOf(text: string, { decimal }: ValueOptions): number | string {
  const share = /^(.*\d)\s*%$/.exec(text.trim());
  if (share) {
    const number = numberOf(share[1]!, decimal === undefined ? {} : { decimal });
    return typeof number === 'number' ? number / 100 : text;
  }
  const trimmed = text.trim();
  if (decimal !== ',' && PLAIN.test(trimmed)) return Number(trimmed);
  const isAmbiguous = decimal === undefined && /^[+-]?\d{1,3},\d{3}$/.test(trimmed);
  if (isAmbiguous) return text;
  if (
    decimal !== '.' &&
    (WITH_COMMA.test(trimmed) || (decimal === ',' && /^[+-]?\d{1,3}(\.\d{3})*$/.test(trimmed)))
  )
    return Number(trimmed.replace(/[. '\u00a0\u202f]/g, '').replace(',', '.'));
  if (decimal !== ',' && WITH_POINT.test(trimmed)) return Number(trimmed.replace(/[, '\u00a0\u202f]/g, ''));
  return decimal === ',' && /^[+-]?\d+$/.test(trimmed) ? Number(trimmed) : text;
}

const DAY = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?:[ T](\d{1,2}:\d\d(?::\d\d)?))?$/;
const WITHOUT_ZONE = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)$/;

/** A day or timestamp as ISO 8601 writes it; the text where it is none, or may be meant in two ways. */
function dateOf(text: string, { dates, offset }: ValueOptions): string {
  const zoned = (day: string, time: string) => (offset === undefined ? text : `${day}T${time}${offset}`);
  const timestamp = WITHOUT_ZONE.exec(text);
  if (timestamp) return zoned(timestamp[1]!, timestamp[2]!);
  const [, first, sign, second, year, time] = DAY.exec(text) ?? [];
  if (first === undefined || second === undefined) return text;
  const order = dates ?? orderOf(Number(first), Number(second), sign!);
  if (order === undefined) return text;
  const [day, month] = order === 'day-first' ? [first, second] : [second, first];
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return time === undefined ? iso : zoned(iso, time.padStart(5, '0'));
}

/** Points stand in dates that begin with the day; of others, only a number beyond twelve tells. */
function orderOf(first: number, second: number, sign: string): 'day-first' | 'month-first' | undefined {
  if (sign === '.' || first > 12 || first === second) return 'day-first';
  return second > 12 ? 'month-first' : undefined;
}
