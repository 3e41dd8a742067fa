import type { Level } from '../rule.js';

/** How a rule is set: its severity, `off`, or a map of its severity and its settings. */
export type RuleSetup =
  | Level
  | {
      /** How grave its findings are; as in the preset where nothing is said. */
      readonly severity?: Level | undefined;
      /** The settings of the rule, by name. */
      readonly [setting: string]: number | string | readonly string[] | undefined;
    };

/** How rules are set, by id. */
export type RuleSetups = Readonly<Record<string, RuleSetup>>;
