import type { Assessment } from '../../rules/assessment.js';
import type { Severity } from '../../rules/rule.js';
import { EXIT, type ExitCode, type Subcommand } from '../command.js';
import { commandError } from '../command-error.js';
import { assessmentAgainstBaseline, baselineFile } from '../input/assessment-against-baseline.js';
import { loadChain } from '../input/load-chain.js';
import { selectedAssessment } from '../input/selected-assessment.js';
import { FINDING_FORMAT_NAMES, FINDING_FORMATS, type FindingFormat } from '../output/finding-formats.js';
import { surroundingsFor } from '../output/surroundings-for.js';
import { writeBaseline } from '../output/write-baseline.js';
import { writePieces } from '../output/write-pieces.js';
import {
  AS_OF,
  ASSESSING,
  BASELINE,
  CONFIG,
  FILES,
  MINIMUM,
  OUTPUT,
  SELECT,
  WATCH,
} from './chain-arguments.js';

const FAIL_ON = ['error', 'warn', 'info', 'never'] as const;
const BASELINE_FILE = 'service-chain.baseline.json';

/** What to act on. */
export const check: Subcommand = {
  name: 'check',
  summary: 'what to act on: asks every rule, for people and pipelines',
  description:
    'Asks every rule about a chain and tells what is wrong, where, and what to do. Exits with 1 when something is found that is at least a warning (see --fail-on), so that a pipeline stops.\n\nWhat is known can be recorded in a baseline and is not told again until it changes; what the document accepts under "suppressions" is set aside until its last day.',
  arguments: [FILES],
  flags: [
    {
      ...{ name: 'format', letter: 'f', value: 'name', values: FINDING_FORMAT_NAMES, fallback: 'text' },
      description: 'how to print the findings',
    },
    ...ASSESSING,
    {
      ...{ name: 'fail-on', value: 'level', values: FAIL_ON },
      description: 'the least severity that makes the exit code 1; warn where nothing is said',
    },
    BASELINE,
    {
      name: 'all',
      description: 'show every info in text, not only the first three of each rule',
    },
    {
      name: 'write-baseline',
      description: `record all that is found in the baseline (${BASELINE_FILE} where none is named), and be content`,
    },
    SELECT,
    MINIMUM,
    AS_OF,
    OUTPUT,
    CONFIG,
    WATCH,
  ],
  examples: [
    ['service-chain check chain.yaml', 'what to act on'],
    [
      'service-chain check "teams/*.yaml" -f sarif -o findings.sarif',
      'for a code host that shows findings beside the lines',
    ],
    [
      'service-chain check chain.yaml --write-baseline',
      'accept the present state, and tell only what is new from then on',
    ],
    ['service-chain check chain.yaml --watch', 'the findings, again whenever the file is saved'],
    ['service-chain check chain.yaml --only unowned-link --fail-on never', 'one rule, as a list'],
  ],
  found: 'something is found that is at least as grave as --fail-on says',
  async run(given, on) {
    if (given.has('watch') && given.has('write-baseline'))
      throw commandError('expected --watch or --write-baseline, got both: a baseline is written once');
    const loaded = await loadChain(given, on);
    const known = given.has('write-baseline') ? undefined : baselineFile(given, loaded);
    const all = await assessmentAgainstBaseline(loaded, known, given, on);
    if (given.has('write-baseline')) {
      // All of it, whatever is selected: what is left out would be new the next time.
      await writeBaseline(all, baselineFile(given, loaded) ?? BASELINE_FILE, on);
      return EXIT.answered;
    }
    const selector = given.value('select');
    const assessment = selector === undefined ? all : selectedAssessment(all, selector);
    const format = given.value('format') as FindingFormat;
    const file = given.value('output');
    const failOn = (given.value('fail-on') ?? loaded.config.failOn ?? 'warn') as Severity | 'never';
    const { pieces, isClean } = FINDING_FORMATS[format](assessment, surroundingsFor(file, on), {
      ...{ failOn, all: given.has('all') },
    });
    await writePieces(pieces, { file, isClean }, on);
    return exitCodeOf(assessment, failOn);
  },
};

/** The severities that fail a check, by the least of them. */
const FAILING: Readonly<Record<Severity | 'never', readonly Severity[]>> = {
  never: [],
  error: ['error'],
  warn: ['error', 'warn'],
  info: ['error', 'warn', 'info'],
};

function exitCodeOf({ findings }: Assessment, failOn: Severity | 'never'): ExitCode {
  const failing = FAILING[failOn];
  return findings.rows().some(({ severity }) => failing.includes(severity)) ? EXIT.found : EXIT.answered;
}
