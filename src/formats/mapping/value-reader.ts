import * as z from 'zod';
import { type CellError, isCellError } from './cell-error.js';
import { attributeOfCell, jsonOfCell, listOfCell, textOfCell } from './cell-text.js';
import { dateOf } from './date-of.js';
import type { FieldSource } from './mapping.js';
import { numberOf } from './number-of.js';
import type { FieldKind } from './sections.js';
import type { ValueOptions } from './value-options.js';

export type { ValueOptions };

/** What a cell of a table holds: text, or what a spreadsheet holds. */
export type Cell = string | number | boolean | Date | CellError | null | undefined;

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

const WORDS_OF_TRUTH: ReadonlyMap<string, boolean> = new Map<string, boolean>([
  ...['true', 'yes', 'y', '1', 'ja', 'wahr', 'oui', 'vrai', 'si', 'sí', 'x'].map(
    (word) => [word, true] as const,
  ),
  ...['false', 'no', 'n', '0', 'nein', 'falsch', 'non', 'faux', 'nee'].map((word) => [word, false] as const),
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
  if (cell === null || cell === undefined || isCellError(cell)) return undefined;
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
      return typeof cell === 'boolean' ? cell : (WORDS_OF_TRUTH.get(text.trim().toLowerCase()) ?? text);
    case 'list':
      return listOfCell(text, separator);
    case 'json':
      return jsonOfCell(text);
    case 'text':
      return field in DATE_FIELDS
        ? dateOf(textOfCell(text) ?? text, DATE_FIELDS[field]!, options)
        : textOfCell(text);
    default:
      return kind satisfies never;
  }
}

function dateText(date: Date, needsTime: boolean): string {
  const text = date.toISOString();
  return !needsTime && text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text;
}
