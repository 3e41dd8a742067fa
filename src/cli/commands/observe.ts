import { writeChain } from '../../formats/write-chain.js';
import { EXIT, type Given, type Subcommand } from '../command.js';
import { commandError } from '../command-error.js';
import { givenNumber } from '../input/given-number.js';
import { surroundingsFor } from '../output/surroundings-for.js';
import { TABLE_FORMAT_NAMES, TABLE_FORMATS, type TableFormat } from '../output/table-formats.js';
import { writePieces } from '../output/write-pieces.js';
import type { Surroundings } from '../surroundings.js';
import { MINIMUM, OUTPUT } from './chain-arguments.js';
import { LOG_COLUMNS } from './log-arguments.js';

const LINKS = 'observed-links';
const TABLES = [LINKS, 'handovers', 'self-handovers', 'handover-of-work', 'log-quality'];

/** Who really serves whom, out of an event log. */
export const observe: Subcommand = {
  name: 'observe',
  summary: 'who really serves whom, out of an event log',
  description:
    'Counts in an event log who hands work over to whom and who has contact with customers. A log is files in CSV, Parquet, JSON or XES, of one kind; attributes of XES are found by their standard names. The optional package @duckdb/node-api reads them, and stays within its memory however large they are.\n\nPerformers and customers are taken to be persons and never shown: teams are, with figures where enough persons stand behind them.\n\nWith -f yaml the links that were seen are written as a chain, which all other commands read. A screen shows the main columns of them; a file and all other formats have all.',
  arguments: [
    {
      ...{ name: 'log', occurs: 'any', completes: 'files' },
      description: 'the files of the log, or patterns such as "tickets/*.parquet"',
    },
  ],
  flags: [
    ...LOG_COLUMNS,
    {
      ...{ name: 'table', value: 'name', values: TABLES, fallback: LINKS },
      description: 'what is asked',
    },
    {
      ...{ name: 'minimum-support', value: 'times' },
      description: 'how often something must be seen for a row of its own; 1 where nothing is said',
    },
    MINIMUM,
    {
      ...{ name: 'format', letter: 'f', value: 'name', fallback: 'text' },
      values: [...TABLE_FORMAT_NAMES, 'yaml'],
      description: 'how to print the table; yaml writes the links as a chain',
    },
    OUTPUT,
  ],
  examples: [
    ['service-chain observe log.xes', 'who serves whom: teams, with persons counted in them'],
    ['service-chain observe log.xes --table handovers --minimum-support 10', 'who hands over to whom'],
    ['service-chain observe log.xes -f yaml -o observed.yaml', 'the same as a chain, for all other commands'],
  ],
  async run(given, on) {
    const format = given.value('format')!;
    const name = given.value('table')!;
    if (format === 'yaml' && name !== LINKS)
      throw commandError(`-f yaml writes a chain of ${LINKS}, and goes without --table`);
    const pieces = await piecesOf(name, format, given, on);
    await writePieces(pieces, { file: given.value('output'), isClean: format === 'text' }, on);
    return EXIT.answered;
  },
};

async function piecesOf(
  name: string,
  format: string,
  given: Given,
  on: Surroundings,
): Promise<Iterable<string>> {
  const [minimum, minimumSupport] = [givenNumber(given, 'minimum'), givenNumber(given, 'minimum-support')];
  // DuckDB and all that asks it is loaded where a log is asked only.
  const [{ askLog }, { QUESTIONS }, { forScreen }, { observedChain, observedLinks }] = await Promise.all([
    import('../observing/ask-log.js'),
    import('../observing/questions.js'),
    import('../observing/for-screen.js'),
    import('../../mining/index.js'),
  ]);
  const limits = { minimum, minimumSupport };
  if (format !== 'yaml') {
    const table = await askLog(given.words('log'), given, on, (log, asking) =>
      QUESTIONS[name]!(log, { ...limits, ...asking }),
    );
    const at = surroundingsFor(given.value('output'), on);
    const isNarrow = format === 'text' && name === LINKS && at.width !== undefined;
    return TABLE_FORMATS[format as TableFormat](isNarrow ? forScreen(table) : table, at);
  }
  const links = await askLog(given.words('log'), given, on, (log, asking) =>
    observedLinks(log, { ...limits, ...asking }),
  );
  const [file] = writeChain(observedChain(links), { format: 'yaml' });
  const pieces: string[] = [];
  for await (const piece of file!.pieces()) pieces.push(String(piece));
  return pieces;
}
