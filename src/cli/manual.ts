import { EXIT, type ExitCode } from './command.js';

/** What the command is for, in one sentence. */
export const PURPOSE = 'Who serves whom, and what does every contact with a customer depend on?';

/** What somebody should run who has never run it. */
export const FIRST_STEPS =
  'New here? "service-chain init" writes a first chain from a few questions. "service-chain chain.yaml" shows it on one page, and "service-chain check chain.yaml" says what to act on.';

/** What the exit codes mean. */
export const EXIT_CODES: ReadonlyArray<readonly [code: ExitCode, meaning: string]> = [
  [EXIT.answered, 'it answered and is content'],
  [EXIT.found, 'check found something (or diff --exit-code a difference)'],
  [EXIT.couldNot, 'it could not run'],
];

/** The exit codes in one sentence. */
export const EXIT_CODES_IN_WORDS = `Exit code: ${EXIT_CODES.map(([code, meaning]) => `${code} when ${meaning}`).join(', ')}.`;

/** The environment variables that are read, and what they do. */
export const ENVIRONMENT: ReadonlyArray<readonly [name: string, meaning: string]> = [
  ['NO_COLOR', 'Set to anything, it turns colours off.'],
  [
    'FORCE_COLOR',
    'Set to 1, 2 or 3, it turns colours on where the output is no terminal, too; set to 0, off.',
  ],
];

/** The files that are read and written by themselves, and what they hold. */
export const FILES: ReadonlyArray<readonly [name: string, meaning: string]> = [
  [
    'service-chain.config.js, .mjs, .cjs, .json, .yaml, .yml',
    'The settings of the project: files, preset, rules, minimum, baseline, failOn; in JavaScript also ownRules. Read in the folder the command runs in, unless --config names another file. There may be one only.',
  ],
  ['package.json', 'May hold the settings under the key "service-chain" instead.'],
  [
    'service-chain.baseline.json',
    'The findings that are known: written by check --write-baseline, unless --baseline or the config names another file; read where one of them does.',
  ],
];
