import * as z from 'zod';
import { dateSchema, idSchema, quantitySchema, shareSchema } from './field-schemas.js';

/** A standard as a chain document writes it: what is *set and promised* for a link on one measure. */
export interface StandardDefinition<LinkId extends string = string, MeasureId extends string = string> {
  /** The link it is set for. */
  readonly link: LinkId;
  /** The measure; a link may have several standards on it, such as most cases in 20 and all in 60 minutes. */
  readonly measure: MeasureId;
  /** The value to reach, in the measure's unit. */
  readonly target: number | string;
  /** The share of cases that must reach the target, 0 to 1; 1 where nothing is said. */
  readonly attainment?: number | undefined;
  /** What customers are told; the target where nothing is said. */
  readonly promise?: number | string | undefined;
  /** When it was last reviewed: a day, or a timestamp with zone. */
  readonly reviewedAt?: string | undefined;
}

/** A standard of a chain: values are numbers in the measure's unit. */
export interface Standard extends Omit<StandardDefinition, 'target' | 'promise'> {
  /** The value to reach, in the measure's unit. */
  readonly target: number;
  /** What customers are told; the target where nothing is said. */
  readonly promise?: number | undefined;
}

/** Checks one standard on its own. */
export const standardSchema: z.ZodType<StandardDefinition, StandardDefinition> = z.strictObject({
  link: idSchema,
  measure: idSchema,
  target: quantitySchema,
  attainment: shareSchema.optional(),
  promise: quantitySchema.optional(),
  reviewedAt: dateSchema.optional(),
});
