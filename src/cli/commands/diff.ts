import { askAnalysis } from '../../analyses/ask-analysis.js';
import { diff as changesBetween } from '../../chain/diff.js';
import type { ServiceChain } from '../../chain/service-chain.js';
import { differenceBetween } from '../../report/difference/difference.js';
import { toDifference } from '../../report/to-difference.js';
import type { Config } from '../../rules/config/config.js';
import { compare } from '../../tables/compare.js';
import { EXIT, type ExitCode, type Given, type Subcommand } from '../command.js';
import { commandError } from '../command-error.js';
import { assessmentOf } from '../input/assessment-of.js';
import { givenJudging } from '../input/given-judging.js';
import { knownAnalysis } from '../input/known-analysis.js';
import { readChain } from '../input/read-chain.js';
import { readSettings } from '../input/read-settings.js';
import { screenLayout } from '../output/screen-layout.js';
import { TABLE_FORMATS, type TableFormat } from '../output/table-formats.js';
import { writePieces } from '../output/write-pieces.js';
import type { Surroundings } from '../surroundings.js';
import { AS_OF, CONFIG, MINIMUM, OUTPUT } from './chain-arguments.js';

/** The ways to print a difference; those that print a table, too. */
const FORMATS = ['text', 'json', 'markdown', 'changes', 'csv', 'ndjson'] as const;
const TABLE_ONLY: readonly string[] = ['csv', 'ndjson'];

/** What differs between two states of a chain. */
export const diff: Subcommand = {
  name: 'diff',
  summary: 'what differs between two states of a chain, and what that does',
  description:
    'Tells in plain sentences what changed from one chain to another, and what that does to the touchpoints, the single points of failure, the links nobody answers for and the findings. With --table it compares one table of facts instead.\n\n-f changes prints the changes as a list that what-if --changes reads; like -f json it holds records as they are, single ratings among them.',
  arguments: [
    {
      name: 'old',
      occurs: 'once',
      completes: 'files',
      description: 'the file of the chain as it was, or a pattern',
    },
    {
      name: 'new',
      occurs: 'once',
      completes: 'files',
      description: 'the file of the chain as it is, or a pattern',
    },
  ],
  flags: [
    {
      ...{ name: 'format', letter: 'f', value: 'name', values: FORMATS, fallback: 'text' },
      description: 'how to print it; csv and ndjson with --table',
    },
    {
      ...{ name: 'table', value: 'name', completes: 'tables' },
      description: 'compare this table of facts, row by row',
    },
    { name: 'exit-code', description: 'exit with 1 when anything differs' },
    MINIMUM,
    AS_OF,
    OUTPUT,
    CONFIG,
  ],
  examples: [
    ['service-chain diff old.yaml chain.yaml', 'what changed, and what that does'],
    ['service-chain diff old.yaml chain.yaml -f markdown', 'the same, for a merge request'],
    [
      'service-chain diff old.yaml chain.yaml --table upstream-parties -f csv',
      'who stands behind what, before and after',
    ],
  ],
  async run(given, on) {
    const table = given.value('table');
    const config = await readSettings(given.value('config'), on);
    const [before, after] = [
      await readChain([given.word('old')!], on, config),
      await readChain([given.word('new')!], on, config),
    ];
    const state = { before, after, config };
    return table === undefined
      ? await wholeDifference(state, given, on)
      : await tableDifference(state, table, given, on);
  },
};

interface States {
  readonly before: ServiceChain;
  readonly after: ServiceChain;
  readonly config: Config;
}

async function wholeDifference(states: States, given: Given, on: Surroundings): Promise<ExitCode> {
  const format = given.value('format')!;
  if (TABLE_ONLY.includes(format)) throw commandError(`-f ${format} prints a table: name one with --table`);
  const changes = changesBetween(states.before, states.after);
  const file = given.value('output');
  const pieces = [format === 'changes' ? jsonText(changes) : pageOf(states, format, given, on)];
  await writePieces(pieces, { file, isClean: format === 'text' }, on);
  return exitCode(given, changes.length > 0);
}

function pageOf({ before, after, config }: States, format: string, given: Given, on: Surroundings): string {
  const [one, other] = [before, after].map((chain) => assessmentOf(chain, config, given, on)) as [
    ReturnType<typeof assessmentOf>,
    ReturnType<typeof assessmentOf>,
  ];
  if (format === 'json') return jsonText(differenceBetween(one, other));
  if (format === 'markdown') return toDifference(one, other, { format });
  return toDifference(one, other, screenLayout(on, given.value('output')));
}

function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

async function tableDifference(
  { before, after, config }: States,
  name: string,
  given: Given,
  on: Surroundings,
): Promise<ExitCode> {
  const format = given.value('format')!;
  if (format === 'changes') throw commandError('-f changes prints changes, and goes without --table');
  const analysis = knownAnalysis(name);
  const judging = givenJudging(given, config, on);
  const compared = compare(askAnalysis(analysis, before, judging), askAnalysis(analysis, after, judging));
  const pieces = TABLE_FORMATS[format as TableFormat](compared, on);
  await writePieces(pieces, { file: given.value('output'), isClean: format === 'text' }, on);
  return exitCode(given, compared[Symbol.iterator]().next().done !== true);
}

function exitCode(given: Given, differs: boolean): ExitCode {
  return differs && given.has('exit-code') ? EXIT.found : EXIT.answered;
}
