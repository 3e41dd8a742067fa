import * as z from 'zod';
import { dateSchema, idSchema, quantitySchema, textSchema } from './field-schemas.js';

/** Who says it. */
export type RatedBy = 'customer' | 'staff' | 'management' | 'self';

/** A rating as a chain document writes it: what somebody *says* about a subject on one measure. */
export interface RatingDefinition<SubjectId extends string = string, MeasureId extends string = string> {
  /** A party, a link, or `organisation`. */
  readonly subject: SubjectId;
  /** The measure. */
  readonly measure: MeasureId;
  /** Who says it: `customer`, `staff`, `management`, or `self`. */
  readonly by: RatedBy;
  /** What the rater needs at least (the adequate level). */
  readonly need?: number | string | undefined;
  /** What the rater expects (the desired level). */
  readonly expectation?: number | string | undefined;
  /** What the rater perceived. */
  readonly perception?: number | string | undefined;
  /** An opaque key that tells respondents apart; never a name. */
  readonly respondent?: string | undefined;
  /** When it was said: a day, or a timestamp with zone. */
  readonly at?: string | undefined;
}

/** A rating of a chain: values are numbers in the measure's unit. */
export interface Rating extends Omit<RatingDefinition, 'need' | 'expectation' | 'perception'> {
  /** What the rater needs at least (the adequate level). */
  readonly need?: number | undefined;
  /** What the rater expects (the desired level). */
  readonly expectation?: number | undefined;
  /** What the rater perceived. */
  readonly perception?: number | undefined;
}

/** Checks one rating on its own. */
export const ratingSchema: z.ZodType<RatingDefinition, RatingDefinition> = z.strictObject({
  subject: idSchema,
  measure: idSchema,
  by: z.enum(['customer', 'staff', 'management', 'self']),
  need: quantitySchema.optional(),
  expectation: quantitySchema.optional(),
  perception: quantitySchema.optional(),
  respondent: textSchema.optional(),
  at: dateSchema.optional(),
});
