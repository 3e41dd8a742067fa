import * as z from 'zod';
import { dateSchema, idSchema, textSchema } from './field-schemas.js';

/** A finding someone has accepted, with the reason and, if it should come back, a last day. */
export interface Suppression<SubjectId extends string = string> {
  /** The rule whose finding is accepted. */
  readonly rule: string;
  /** The party, link or goal it is about, or `organisation`. */
  readonly subject: SubjectId;
  /** Why it is accepted. */
  readonly reason: string;
  /** The last day it is accepted; for good where nothing is said. */
  readonly until?: string | undefined;
}

/** Checks one suppression on its own. */
export const suppressionSchema: z.ZodType<Suppression, Suppression> = z.strictObject({
  rule: textSchema,
  subject: idSchema,
  reason: textSchema,
  until: dateSchema.optional(),
});
