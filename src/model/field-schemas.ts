import * as z from 'zod';
import { isDate, isTimestamp } from './dates.js';
import { minutesOfDuration } from './duration.js';
import { ID_IN_WORDS, ID_PATTERN, isId, MAX_ID_LENGTH } from './ids.js';
import { isPlainMap } from './plain-map.js';

/** Users' own facts about a party or link: a flat map of scalars, carried through to every export. */
export type Attributes = Readonly<Record<string, string | number | boolean | null>>;

/** An id; its length counts UTF-16 code units, which JSON Schema cannot say, so there the limit is a little wider. */
export const idSchema = z
  .string()
  .refine(isId, { params: { expected: ID_IN_WORDS, code: 'invalid-id' } })
  .meta({ minLength: 1, maxLength: MAX_ID_LENGTH, pattern: ID_PATTERN.source });

export const textSchema = z.string().min(1);
export const textsSchema = z.array(textSchema);
export const numberSchema = z.number();
export const countSchema = z.int().min(0);
export const shareSchema = z.number().min(0).max(1);
export const amountSchema = z.number().min(0);

/** A calendar day (`2026-03-01`) or a timestamp with its zone (`2026-03-01T09:30:00+01:00`). */
export const dateSchema = z
  .string()
  .refine(isDate, expecting('a day (2026-03-01) or a timestamp with zone'))
  .meta({ anyOf: [{ format: 'date' }, { format: 'date-time' }] });

/** A timestamp that names its zone; a clock time without one is a guess, so it is refused. */
export const timestampSchema = z
  .string()
  .refine(isTimestamp, expecting('a timestamp with zone (2026-03-01T09:30:00Z)'))
  .meta({ format: 'date-time' });

/** Minutes as a number, or an ISO 8601 duration such as `PT10M`, read as minutes. */
export const minutesSchema = z
  .union([amountSchema, z.string()])
  .superRefine((value, context) => {
    if (typeof value === 'string' && minutesOfDuration(value) === undefined) {
      context.addIssue({ code: 'custom', ...expecting('minutes or a duration (PT10M)') });
    }
  })
  .transform((value) => (typeof value === 'string' ? (minutesOfDuration(value) ?? 0) : value));

/** A value in its measure's unit; a duration is turned into minutes later, where the measure is known. */
export const quantitySchema = z.union([z.number(), z.string()]).superRefine((value, context) => {
  if (typeof value === 'string' && minutesOfDuration(value) === undefined) {
    context.addIssue({ code: 'custom', ...expecting('a number or a duration (PT10M)') });
  }
});

/** `z.record` drops a key named `__proto__`, so the map is checked entry by entry. */
export const attributesSchema: z.ZodType<Attributes, Attributes> = z
  .any()
  .superRefine((value, context) => {
    if (!isPlainMap(value)) {
      context.addIssue({ code: 'custom', ...expecting('a map of scalars') });
      return;
    }
    for (const [key, entry] of Object.entries(value)) {
      if (entry === undefined || isScalar(entry)) continue;
      context.addIssue({ code: 'custom', path: [key], ...expecting('text, a number, true, false or null') });
    }
  })
  .transform(
    (value) =>
      Object.fromEntries(
        Object.entries(value as object).filter(([, entry]) => entry !== undefined),
      ) as Attributes,
  )
  .meta({
    type: 'object',
    additionalProperties: { type: ['string', 'number', 'boolean', 'null'] },
  });

/** The part of a custom issue that our problems read: what was expected instead. */
function expecting(expected: string): { params: { expected: string } } {
  return { params: { expected } };
}

/** Whether a value may be an attribute. */
export function isScalar(value: unknown): boolean {
  return (
    value === null ||
    typeof value === 'string' ||
    typeof value === 'boolean' ||
    (typeof value === 'number' && Number.isFinite(value))
  );
}
