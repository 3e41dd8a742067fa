import * as z from 'zod';
import { amountSchema, numberSchema, textSchema, textsSchema } from './field-schemas.js';

/**
 * A measure as a chain document writes it: what is rated, promised or measured. Its id is its key in the map. Where the library
 * has a measure of its own with the same id, the document's counts.
 */
export interface MeasureDefinition {
  /** The name people read. */
  readonly name: string;
  /** The unit of its values; a measure in `minutes` also accepts ISO 8601 durations. */
  readonly unit: string;
  /** Which direction is good. */
  readonly better: 'higher' | 'lower';
  /** The lowest value there can be. */
  readonly min?: number | undefined;
  /** The highest value there can be. */
  readonly max?: number | undefined;
  /** The instrument (questionnaire) it belongs to. */
  readonly instrument?: string | undefined;
  /** Its weight inside the instrument; only ratios matter. */
  readonly weight?: number | undefined;
  /** The names of the steps of an ordinal scale, from `min` (1 where there is none) upward. */
  readonly labels?: readonly string[] | undefined;
  /**
   * Whether it says something about a person; ratings on it are only shown in groups. A measure of the library that does stays so,
   * whatever a document says.
   */
  readonly personal?: boolean | undefined;
}

/** A measure of a chain: its definition together with its id. */
export interface Measure extends MeasureDefinition {
  /** The id, unique among measures. */
  readonly id: string;
}

/** Checks one measure definition on its own. */
export const measureSchema: z.ZodType<MeasureDefinition, MeasureDefinition> = z.strictObject({
  name: textSchema,
  unit: textSchema,
  better: z.enum(['higher', 'lower']),
  min: numberSchema.optional(),
  max: numberSchema.optional(),
  instrument: textSchema.optional(),
  weight: amountSchema.optional(),
  labels: textsSchema.optional(),
  personal: z.boolean().optional(),
});
