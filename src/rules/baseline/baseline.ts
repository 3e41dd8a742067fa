import * as z from 'zod';
import { textSchema } from '../../model/field-schemas.js';

/** A finding as a baseline remembers it: what tells it from others, and what may change about it. */
export interface BaselineEntry {
  /** The id of the rule. */
  readonly rule: string;
  /** What it is about. */
  readonly subject: string;
  /** What tells it from others of the rule about the same subject. */
  readonly detail?: string | undefined;
  /** What would be right. */
  readonly expected?: string | undefined;
  /** What was found. */
  readonly actual?: string | undefined;
  /** How much of it there was. */
  readonly extent?: number | undefined;
}

/** Findings that were there at some time, to be ignored until they change. */
export interface Baseline {
  /** The version of the format. */
  readonly version: 1;
  /** The findings, in the order of rule, subject and detail. */
  readonly findings: readonly BaselineEntry[];
}

const entrySchema: z.ZodType<BaselineEntry, BaselineEntry> = z.strictObject({
  rule: textSchema,
  subject: textSchema,
  detail: textSchema.optional(),
  expected: textSchema.optional(),
  actual: textSchema.optional(),
  extent: z.number().optional(),
});

/** Checks a baseline. */
export const baselineSchema: z.ZodType<Baseline, Baseline> = z.strictObject({
  version: z.literal(1),
  findings: z.array(entrySchema),
});
