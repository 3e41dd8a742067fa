import * as z from 'zod';
import { textSchema } from '../../model/field-schemas.js';
import type { Setting } from '../rule.js';

const numberSettingSchema = z.strictObject({
  type: z.enum(['number', 'integer']),
  description: textSchema,
  unit: textSchema,
  default: z.number(),
  minimum: z.number(),
  maximum: z.number().exactOptional(),
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

const settingSchema = z
  .discriminatedUnion('type', [numberSettingSchema, choiceSettingSchema, choicesSettingSchema])
  .refine(isDefaultPossible, { params: { expected: 'a default that the setting itself allows' } });

/** How a rule is set stands in one map with its severity. */
const settingsSchema = z
  .record(textSchema, settingSchema)
  .refine((settings) => !Object.hasOwn(settings, 'severity'), {
    params: { expected: 'another name for the setting "severity", which every rule has' },
  });

function isDefaultPossible(setting: Setting): boolean {
  switch (setting.type) {
    case 'number':
    case 'integer': {
      const { default: value, minimum, maximum = Number.POSITIVE_INFINITY, type } = setting;
      return value >= minimum && value <= maximum && (type === 'number' || Number.isInteger(value));
    }
    case 'choice':
      return setting.values.includes(setting.default);
    case 'choices':
      return setting.values.length > 0 && setting.default.every((word) => setting.values.includes(word));
    default:
      return setting satisfies never;
  }
}

const isFunction = (value: unknown) => typeof value === 'function';

/** Checks that a value is a rule, for those that come from programs without types. */
export const ruleSchema = z.strictObject({
  id: z.custom<string>((id) => typeof id === 'string' && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) && !(id in {}), {
    params: { expected: 'an id in kebab-case' },
  }),
  title: textSchema,
  about: textSchema,
  concern: z.enum(['model', 'service']),
  severity: z.enum(['error', 'warn', 'info', 'off']),
  settings: settingsSchema.optional(),
  help: textSchema.optional(),
  check: z.custom(isFunction, { params: { expected: 'a function' } }),
});
