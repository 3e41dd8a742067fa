import * as z from 'zod';
import { textSchema } from '../../model/field-schemas.js';

const numberSettingSchema = z.strictObject({
  type: z.enum(['number', 'integer']),
  description: textSchema,
  unit: textSchema,
  default: z.number(),
  minimum: z.number(),
  maximum: z.number().optional(),
});

const choiceSettingSchema = z.strictObject({
  type: z.literal('choice'),
  description: textSchema,
  values: z.array(textSchema),
  default: textSchema,
});

const choicesSettingSchema = z.strictObject({
  type: z.literal('choices'),
  description: textSchema,
  values: z.array(textSchema),
  default: z.array(textSchema),
});

const isFunction = (value: unknown) => typeof value === 'function';

/** Checks that a value is a rule, for those that come from programs without types. */
export const ruleSchema = z.strictObject({
  id: z.custom<string>((id) => typeof id === 'string' && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id), {
    params: { expected: 'an id in kebab-case' },
  }),
  title: textSchema,
  about: textSchema,
  concern: z.enum(['model', 'service']),
  severity: z.enum(['error', 'warn', 'info', 'off']),
  settings: z
    .record(
      textSchema,
      z.discriminatedUnion('type', [numberSettingSchema, choiceSettingSchema, choicesSettingSchema]),
    )
    .optional(),
  help: textSchema.optional(),
  check: z.custom(isFunction, { params: { expected: 'a function' } }),
});
