import type { Preset } from '../presets.js';
import type { Rule, Severity } from '../rule.js';
import type { RuleSetups } from './rule-setup.js';

/** The settings of a project: what its config file holds. */
export interface Config {
  /** The address of the JSON Schema, for editors; the library does not read it. */
  readonly $schema?: string | undefined;
  /** The files of the chain, as paths or patterns (`teams/*.yaml`); asked when the command is given none. */
  readonly files?: readonly string[] | undefined;
  /** How files of other formats are read: options of the reading side, by the name of the format. */
  readonly formats?: Readonly<Record<string, Readonly<Record<string, unknown>>>> | undefined;
  /** The severities to begin with; `recommended` where nothing is said. */
  readonly preset?: Preset | undefined;
  /** How rules are set, by id: a severity, `off`, or a map of `severity` and settings. */
  readonly rules?: RuleSetups | undefined;
  /** Rules of your own; only a config file in JavaScript can have them. */
  readonly ownRules?: readonly Rule[] | undefined;
  /** How many different respondents a group must have where privacy applies; 5 where nothing is said, at least 3. */
  readonly minimum?: number | undefined;
  /** The file of findings to ignore until they change. */
  readonly baseline?: string | undefined;
  /** The least severity at which `check` fails, or `never`; `warn` where nothing is said. */
  readonly failOn?: Severity | 'never' | undefined;
}
