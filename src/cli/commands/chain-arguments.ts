import { PRESETS } from '../../rules/presets.js';
import type { Argument, Flag } from '../command.js';

/** The files of a chain, as most subcommands take them. */
export const FILES: Argument = {
  name: 'files',
  occurs: 'any',
  completes: 'files',
  description:
    'files of the chain in YAML or JSON, or patterns such as "teams/*.yaml"; - reads standard input. Without any, those of the config file',
};

/** Which settings to read. */
export const CONFIG: Flag = {
  name: 'config',
  value: 'file',
  completes: 'files',
  description:
    'the file of settings; else service-chain.config.js, .json or .yaml in this folder, or "service-chain" in its package.json',
};

/** The moment to judge at. */
export const AS_OF: Flag = {
  name: 'as-of',
  value: 'date',
  description:
    'judge as of this day (2026-03-01, its beginning in UTC) or timestamp; now where nothing is said',
};

/** Where to write. */
export const OUTPUT: Flag = {
  name: 'output',
  letter: 'o',
  value: 'file',
  completes: 'files',
  description: 'write to a file instead of the screen',
};

/** Which part of the chain is meant. */
export const SELECT: Flag = {
  name: 'select',
  letter: 's',
  value: 'selector',
  description:
    'keep only the rows about the parties and links meant, such as "+checkIn and not owner(it)"; +x is what x needs, x+ what needs x',
};

/** How few people may show together. */
export const MINIMUM: Flag = {
  name: 'minimum',
  value: 'people',
  description: 'how few people may show together where privacy applies, at least 3; 5 where nothing is said',
};

/** Whether to go on. What it does stands in one place, whatever subcommand has it. */
export const WATCH: Flag = {
  name: 'watch',
  letter: 'w',
  description: 'answer again whenever a file of the chain or the config changes, until ctrl-c',
};

/** Which rules are asked, and how grave they are. */
export const ASSESSING: readonly Flag[] = [
  {
    ...{ name: 'preset', value: 'name', values: PRESETS },
    description: 'the severities to begin with; recommended where nothing is said',
  },
  {
    ...{ name: 'rule', value: 'id=level', repeats: true, completes: 'rule-levels' },
    description: 'set a rule to error, warn, info or off; may come many times',
  },
  {
    ...{ name: 'only', value: 'id', repeats: true, completes: 'rules' },
    description: 'ask this rule and no other; may come many times',
  },
];

/** What is known already. */
export const BASELINE: Flag = {
  ...{ name: 'baseline', value: 'file', completes: 'files' },
  description: 'ignore the findings this file knows until they change',
};
