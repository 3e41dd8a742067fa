import { askAnalysis } from '../../analyses/ask-analysis.js';
import { analyses } from '../../analyses/index.js';
import { narrow } from '../../analyses/narrow.js';
import { defineTable } from '../../tables/define-table.js';
import type { AnyRow, Table } from '../../tables/table.js';
import { EXIT, type Given, type Subcommand } from '../command.js';
import { givenJudging } from '../input/given-judging.js';
import { knownAnalysis } from '../input/known-analysis.js';
import { loadChain } from '../input/load-chain.js';
import { surroundingsFor } from '../output/surroundings-for.js';
import { TABLE_FORMAT_NAMES, TABLE_FORMATS, type TableFormat } from '../output/table-formats.js';
import { writePieces } from '../output/write-pieces.js';
import type { Surroundings } from '../surroundings.js';
import { AS_OF, CONFIG, FILES, MINIMUM, OUTPUT, SELECT, WATCH } from './chain-arguments.js';

/** The tables there are, as a table. */
const listTable = defineTable({
  name: 'tables',
  title: 'The tables there are',
  description: 'Every question that a whole chain answers.',
  key: ['table'],
  order: 'as people ask them',
  columns: {
    table: { type: 'text', description: 'The name.' },
    title: { type: 'text', description: 'What it tells.' },
  },
});
const list = listTable.of(() => analyses.map(({ table: { name, title } }) => ({ table: name, title })));

/** One table of facts. */
export const table: Subcommand = {
  name: 'table',
  summary: 'one table of facts, in any format',
  description:
    'Prints a table of facts about a chain. Without a name it lists the tables there are; the data dictionary tells what their columns mean.',
  arguments: [
    {
      name: 'name',
      occurs: 'maybe',
      completes: 'tables',
      description: 'the table; the list of tables without one',
    },
    FILES,
  ],
  flags: [
    {
      ...{ name: 'format', letter: 'f', value: 'name', values: TABLE_FORMAT_NAMES, fallback: 'text' },
      description: 'how to print it',
    },
    SELECT,
    {
      ...{ name: 'column', value: 'name' },
      description:
        'the column that --select goes by; the first of the key that names parties or links where nothing is said',
    },
    MINIMUM,
    AS_OF,
    OUTPUT,
    CONFIG,
    WATCH,
  ],
  examples: [
    ['service-chain table', 'which tables there are'],
    ['service-chain table upstream chain.yaml', 'what each touchpoint depends on'],
    [
      'service-chain table upstream chain.yaml --select "provider(frontDesk)"',
      'the same for what one party delivers',
    ],
    [
      'service-chain table quality chain.yaml -f csv -o quality.csv',
      'what people say about quality, for a spreadsheet',
    ],
  ],
  async run(given, on) {
    const name = given.word('name');
    const answer = name === undefined ? list : await tableOf(name, given, on);
    const format = given.value('format') as TableFormat;
    const file = given.value('output');
    const pieces = TABLE_FORMATS[format](answer, surroundingsFor(file, on));
    await writePieces(pieces, { file, isClean: format === 'text' }, on);
    return EXIT.answered;
  },
};

async function tableOf(name: string, given: Given, on: Surroundings): Promise<Table<AnyRow>> {
  const analysis = knownAnalysis(name);
  const { chain, config } = await loadChain(given, on);
  const answer = askAnalysis(analysis, chain, givenJudging(given, config, on));
  const selector = given.value('select');
  const column = given.value('column');
  if (selector === undefined) return answer;
  return narrow(answer, chain, selector, { ...(column !== undefined && { column }) });
}
