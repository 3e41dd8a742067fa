import * as z from 'zod';
import { dateSchema, idSchema, quantitySchema } from './field-schemas.js';

/** A measurement as a chain document writes it: what *happened* on a link, on one measure. */
export interface MeasurementDefinition<LinkId extends string = string, MeasureId extends string = string> {
  /** The link it happened on. */
  readonly link: LinkId;
  /** The measure. */
  readonly measure: MeasureId;
  /** The value, in the measure's unit. It is not held to the measure's scale: what happened happened. */
  readonly value: number | string;
  /** When it happened: a day, or a timestamp with zone. */
  readonly at?: string | undefined;
}

/** A measurement of a chain: its value is a number in the measure's unit. */
export interface Measurement extends Omit<MeasurementDefinition, 'value'> {
  /** The value, in the measure's unit. */
  readonly value: number;
}

/** Checks one measurement on its own. */
export const measurementSchema: z.ZodType<MeasurementDefinition, MeasurementDefinition> = z.strictObject({
  link: idSchema,
  measure: idSchema,
  value: quantitySchema,
  at: dateSchema.optional(),
});
