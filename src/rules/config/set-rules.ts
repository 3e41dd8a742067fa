import { problemsError, serviceChainError } from '../../model/error.js';
import type { Problem } from '../../model/problem.js';
import { schemaProblems } from '../../model/schema-problems.js';
import { levelIn, type Preset } from '../presets.js';
import type { Level, Rule, Setting, Severity } from '../rule.js';
import { ruleSchema } from './rule-schema.js';
import type { RuleSetup, RuleSetups } from './rule-setup.js';
import { setupsSchema } from './setup-schema.js';

/** A rule as it is asked in a run. */
export interface SetRule {
  /** The rule. */
  readonly rule: Rule;
  /** How grave its findings are. */
  readonly severity: Severity;
  /** Its settings, by name; defaults filled in. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** Where to read more about it; null where it does not say. */
  readonly help: string | null;
}

/**
 * The rules of a run that are not off, with their severities and settings: as the preset says, unless the setups say otherwise.
 *
 * @throws ServiceChainError `invalid-config`, holding all problems
 */
export function setRules(
  preset: Preset,
  builtIn: readonly Rule[],
  ownRules: readonly Rule[],
  setups: RuleSetups,
): readonly SetRule[] {
  const rules = [...builtIn, ...ownRules];
  checkRules(ownRules);
  checkIds(rules);
  const problems = setupProblems(setups, rules);
  if (problems.length > 0) throw problemsError('invalid-config', problems);
  return rules.flatMap((rule) => {
    const { severity: _, ...values } = setupOf(rule, setups);
    const isOwn = ownRules.includes(rule);
    const severity = levelOf(rule, preset, setups);
    const help = rule.help ?? (isOwn ? null : `service-chain rules ${rule.id}`);
    return severity === 'off' ? [] : [{ rule, severity, settings: settingsOf(rule, values), help }];
  });
}

/** The level a rule is asked with: as it is set, else as the preset says. */
export function levelOf(rule: Rule, preset: Preset, setups: RuleSetups): Level {
  return setupOf(rule, setups).severity ?? levelIn(preset, rule);
}

function setupOf({ id }: Rule, setups: RuleSetups): Exclude<RuleSetup, string> {
  const setup = Object.hasOwn(setups, id) ? setups[id] : undefined;
  return typeof setup === 'object' ? setup : setup === undefined ? {} : { severity: setup };
}

function settingsOf(
  rule: Rule,
  values: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const settings = Object.entries<Setting>(rule.settings ?? {});
  return Object.fromEntries(settings.map(([name, setting]) => [name, values[name] ?? setting.default]));
}

/** Own rules may come from a program without types. */
function checkRules(ownRules: readonly Rule[]): void {
  const problems = ownRules.flatMap((rule, i) => {
    const result = ruleSchema.safeParse(rule);
    return result.success ? [] : schemaProblems(result.error.issues, rule, ['ownRules', i], ruleSchema);
  });
  if (problems.length > 0) throw problemsError('invalid-config', problems);
}

function checkIds(rules: readonly Rule[]): void {
  const ids = new Set<string>();
  for (const { id } of rules) {
    if (ids.has(id))
      throw serviceChainError('invalid-option', `expected rules with ids of their own, got two ${id}`);
    ids.add(id);
  }
}

/** What is wrong with the setup of rules: unknown rules and settings, values that cannot be. */
function setupProblems(setups: unknown, rules: readonly Rule[]): readonly Problem[] {
  const schema = setupsSchema(rules);
  const result = schema.safeParse(setups);
  return result.success ? [] : schemaProblems(result.error.issues, setups, ['rules'], schema);
}
