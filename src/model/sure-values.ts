import * as z from 'zod';
import { isDate, isTimestamp } from './dates.js';
import { minutesOfDuration } from './duration.js';
import {
  amountSchema,
  attributesSchema,
  countSchema,
  dateSchema,
  idSchema,
  isScalar,
  minutesSchema,
  numberSchema,
  quantitySchema,
  shareSchema,
  textSchema,
  textsSchema,
  timestampSchema,
} from './field-schemas.js';
import { isId } from './ids.js';
import { requiresSchema } from './link.js';
import { leadersSchema } from './party.js';
import { isPlainMap } from './plain-map.js';

/**
 * Reads one value the quick way: the value as a chain holds it, lists and maps copied and frozen, or `undefined` where it is not
 * surely valid. What this accepts, the schema accepts with the same outcome; what it refuses, the schema has to judge.
 */
export type ReadSurely = (value: unknown) => unknown;

/**
 * How the values of a field are best held: as numbers, as quantities (numbers or durations), as texts, as places in a list of
 * all there are, or as they are.
 */
export interface SureForm {
  readonly form: 'numbers' | 'quantities' | 'texts' | 'options' | 'values';
  readonly read: ReadSurely;
  /** All values there are, for the form `options`. */
  readonly options?: readonly unknown[];
}

const isText = (text: string) => text.length > 0;
const readTexts = listOf(text(isText));
const readIds = listOf(text(isId));

const FORMS: ReadonlyMap<z.ZodType, SureForm> = new Map<z.ZodType, SureForm>([
  [idSchema, { form: 'texts', read: text(isId) }],
  [textSchema, { form: 'texts', read: text(isText) }],
  [dateSchema, { form: 'texts', read: text(isDate) }],
  [timestampSchema, { form: 'texts', read: text(isTimestamp) }],
  [numberSchema, { form: 'numbers', read: number(Number.isFinite) }],
  [amountSchema, { form: 'numbers', read: number(isAmount) }],
  [shareSchema, { form: 'numbers', read: number((value) => value >= 0 && value <= 1) }],
  [countSchema, { form: 'numbers', read: number((value) => Number.isSafeInteger(value) && value >= 0) }],
  [minutesSchema, { form: 'numbers', read: readMinutes }],
  [quantitySchema, { form: 'quantities', read: readQuantity }],
  [textsSchema, { form: 'values', read: readTexts }],
  [leadersSchema, { form: 'values', read: listOf(readLeader) }],
  [requiresSchema, { form: 'values', read: listOf(readRequirement) }],
  [attributesSchema, { form: 'values', read: readAttributes }],
]);

/** How to read and hold what a schema describes; a schema that is not known here is asked itself. */
export function sureFormOf(schema: z.ZodType): SureForm {
  const form = FORMS.get(schema);
  if (form) return form;
  if (schema instanceof z.ZodBoolean) return options([false, true]);
  if (schema instanceof z.ZodEnum) return options(schema.options);
  return { form: 'values', read: (value) => schema.safeParse(value).data };
}

function options(all: readonly unknown[]): SureForm {
  return { form: 'options', options: all, read: (value) => (all.includes(value) ? value : undefined) };
}

function text(isSure: (text: string) => boolean): ReadSurely {
  return (value) => (typeof value === 'string' && isSure(value) ? value : undefined);
}

function number(isSure: (value: number) => boolean): ReadSurely {
  return (value) => (typeof value === 'number' && isSure(value) ? value : undefined);
}

function isAmount(value: number): boolean {
  return value >= 0 && value < Infinity;
}

function readMinutes(value: unknown): unknown {
  if (typeof value === 'string') return minutesOfDuration(value);
  return typeof value === 'number' && isAmount(value) ? value : undefined;
}

/** A duration stays text until its measure is known. */
function readQuantity(value: unknown): unknown {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  return typeof value === 'string' && minutesOfDuration(value) !== undefined ? value : undefined;
}

function listOf(read: ReadSurely): ReadSurely {
  return (value) => {
    if (!Array.isArray(value)) return undefined;
    const items: unknown[] = [];
    for (let i = 0; i < value.length; i++) {
      const item = read(value[i]);
      if (item === undefined) return undefined;
      items.push(item);
    }
    return Object.freeze(items);
  };
}

function readLeader(value: unknown): unknown {
  if (!hasOnly(value, ['party', 'basis'])) return undefined;
  const { party, basis } = value;
  const isSure = typeof party === 'string' && isId(party) && (basis === 'formal' || basis === 'informal');
  return isSure ? Object.freeze({ party, basis }) : undefined;
}

function readRequirement(value: unknown): unknown {
  if (typeof value === 'string') return isId(value) ? value : undefined;
  if (Array.isArray(value)) return readIds(value);
  if (!hasOnly(value, ['atLeast', 'of'])) return undefined;
  const { atLeast, of: ids } = value;
  const of = readIds(ids);
  return of && Number.isSafeInteger(atLeast) ? Object.freeze({ atLeast, of }) : undefined;
}

/** Whether a value is a plain map with these keys and no other. */
function hasOnly(value: unknown, keys: readonly string[]): value is Record<string, unknown> {
  if (!isPlainMap(value)) return false;
  const own = Object.keys(value);
  return own.length === keys.length && keys.every((key) => own.includes(key));
}

function readAttributes(value: unknown): unknown {
  if (!isPlainMap(value)) return undefined;
  const entries = Object.entries(value).filter(([, entry]) => entry !== undefined);
  return entries.every(([, entry]) => isScalar(entry))
    ? Object.freeze(Object.fromEntries(entries))
    : undefined;
}
