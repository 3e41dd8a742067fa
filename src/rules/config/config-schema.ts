import * as z from 'zod';
import { textSchema } from '../../model/field-schemas.js';
import { rules as builtIn } from '../built-in/index.js';
import { PRESETS } from '../presets.js';
import type { Rule } from '../rule.js';
import { ruleSchema } from './rule-schema.js';
import { setupsSchema } from './setup-schema.js';

/** Checks a config, in which the given rules of one's own may be set beside those built in. */
export function configSchema(ownRules: readonly Rule[] = []) {
  return z.strictObject({
    $schema: textSchema.optional(),
    files: z
      .array(textSchema)
      .meta({
        description: 'The files of the chain, as paths or patterns, for when the command is given none.',
      })
      .optional(),
    formats: z
      .record(z.string(), z.record(z.string(), z.unknown()))
      .meta({ description: 'How files of other formats are read: options, by the name of the format.' })
      .optional(),
    preset: z
      .enum(PRESETS)
      .meta({ description: 'The severities to begin with.', default: 'recommended' })
      .optional(),
    rules: setupsSchema([...builtIn, ...ownRules])
      .meta({ description: 'How rules are set, by id: a severity, off, or a map of severity and settings.' })
      .optional(),
    ownRules: z.array(ruleSchema).optional(),
    minimum: z
      .int()
      .min(3)
      .meta({
        description: 'How many different respondents a group must have where privacy applies.',
        default: 5,
      })
      .optional(),
    baseline: textSchema
      .meta({ description: 'The file of findings to ignore until they change.' })
      .optional(),
    failOn: z
      .enum(['error', 'warn', 'info', 'never'])
      .meta({ description: 'The least severity at which check fails.', default: 'warn' })
      .optional(),
  });
}
