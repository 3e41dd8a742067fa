import * as z from 'zod';
import type { Rule, Setting } from '../rule.js';

const levelSchema = z
  .enum(['error', 'warn', 'info', 'off'])
  .meta({ description: 'How grave its findings are; off: it is not asked.' });

/** Checks how rules are set; only rules that are known, and settings that they have. */
export function setupsSchema(rules: readonly Rule[]): z.ZodType {
  return z.strictObject(Object.fromEntries(rules.map((rule) => [rule.id, setupSchema(rule).optional()])));
}

function setupSchema({ about, title, settings = {} }: Rule): z.ZodType {
  const values = Object.entries(settings).map(([name, setting]) => [name, settingSchema(setting).optional()]);
  const map = z.strictObject({ severity: levelSchema.optional(), ...Object.fromEntries(values) });
  return z.union([map, levelSchema]).meta({ title, description: about });
}

function settingSchema(setting: Setting): z.ZodType {
  const about = { description: setting.description, default: setting.default };
  switch (setting.type) {
    case 'number':
    case 'integer': {
      const number = setting.type === 'integer' ? z.int() : z.number();
      const least = number.min(setting.minimum);
      return (setting.maximum === undefined ? least : least.max(setting.maximum)).meta(about);
    }
    case 'choice':
      return z.enum(setting.values).meta(about);
    case 'choices':
      return z.array(z.enum(setting.values)).meta(about);
    default:
      return setting satisfies never;
  }
}
