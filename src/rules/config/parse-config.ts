import { problemsError } from '../../model/error.js';
import { isPlainMap } from '../../model/plain-map.js';
import { type Problem, problemOf, quote } from '../../model/problem.js';
import { schemaProblems } from '../../model/schema-problems.js';
import type { Rule } from '../rule.js';
import type { Config } from './config.js';
import { configSchema } from './config-schema.js';
import { ruleSchema } from './rule-schema.js';

/** What reading settings comes to: the settings, or what is wrong with them. */
export type ConfigResult =
  | {
      /** The settings are sound. */
      readonly ok: true;
      /** The settings. */
      readonly config: Config;
    }
  | {
      /** There are problems. */
      readonly ok: false;
      /** All of them. */
      readonly problems: readonly Problem[];
    };

/**
 * Reads the settings of a project from a value, such as what a config file holds: rules and settings must be known, values possible.
 *
 * @throws ServiceChainError `invalid-config`, holding all problems
 * @example
 * ```ts
 * import { assess, parseConfig } from 'service-chain/rules';
 *
 * const { preset = 'recommended', rules = {} } = parseConfig({ preset: 'strict', rules: { 'unowned-link': 'info' } });
 * assess(chain, { preset, rules }).findings.rows().filter(({ rule }) => rule === 'unowned-link').length; // 1
 * ```
 */
export function parseConfig(value: unknown): Config {
  const result = safeParseConfig(value);
  if (!result.ok) throw problemsError('invalid-config', result.problems);
  return result.config;
}

/**
 * Reads the settings of a project from a value, as {@link parseConfig} does, and returns the problems instead of throwing.
 *
 * @example
 * ```ts
 * import { safeParseConfig } from 'service-chain/rules';
 *
 * const result = safeParseConfig({ prest: 'strict' });
 * result.ok ? [] : result.problems.map(({ suggestion }) => suggestion); // [ 'preset' ]
 * ```
 */
export function safeParseConfig(value: unknown): ConfigResult {
  if (!isPlainMap(value)) {
    const expected = 'a map of settings';
    return {
      ok: false,
      problems: [problemOf({ code: 'wrong-type', path: [], expected, received: quote(value) })],
    };
  }
  const schema = configSchema(soundRules(value.ownRules));
  const result = schema.safeParse(value);
  return result.success
    ? { ok: true, config: value as Config }
    : { ok: false, problems: schemaProblems(result.error.issues, value, [], schema) };
}

/** Those among own rules that are rules: what is wrong with the others, the schema says. */
function soundRules(rules: unknown): readonly Rule[] {
  if (!Array.isArray(rules)) return [];
  return rules.filter((rule) => ruleSchema.safeParse(rule).success) as Rule[];
}
