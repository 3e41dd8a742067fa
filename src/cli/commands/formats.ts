import type { AnyFormat } from '../../formats/format.js';
import { formats as known } from '../../formats/formats.js';
import { nearestAmong } from '../../model/nearest.js';
import { quote } from '../../model/problem.js';
import { defineTable } from '../../tables/define-table.js';
import { EXIT, type Subcommand } from '../command.js';
import { commandError } from '../command-error.js';
import { formatPage } from '../output/format-page.js';
import { pageText } from '../output/page-text.js';
import { TABLE_FORMATS } from '../output/table-formats.js';
import { writePieces } from '../output/write-pieces.js';
import { OUTPUT } from './chain-arguments.js';

const FORMATS = ['text', 'json', 'csv', 'markdown'] as const;

const formatsTable = defineTable({
  name: 'formats',
  title: 'The formats there are',
  description: 'Every format chains are read from or written to.',
  key: ['format'],
  order: 'as they are tried',
  columns: {
    format: { type: 'text', description: 'The name.' },
    title: { type: 'text', description: 'What people call it.' },
    reads: { type: 'boolean', description: 'Whether chains are read from it.' },
    writes: { type: 'boolean', description: 'Whether chains are written to it.' },
    extensions: { type: 'text', list: true, description: 'Endings of file names.' },
  },
});

const list = formatsTable.of(() =>
  known.map(({ id, title, reading, writing, extensions }) => ({
    ...{ format: id, title, extensions },
    ...{ reads: reading !== undefined, writes: writing !== undefined },
  })),
);

/** The formats there are, and what each takes, gives and loses. */
export const formats: Subcommand = {
  name: 'formats',
  summary: 'the formats that convert reads and writes',
  description:
    'Lists the formats. With the name of one it shows its page: which of its things become what, which way its relations point, what is left out or lost, and its options.',
  arguments: [
    {
      ...{ name: 'name', occurs: 'maybe', completes: 'formats' },
      description: 'the format; the list of formats without one',
    },
  ],
  flags: [
    {
      ...{ name: 'format', letter: 'f', value: 'name', values: FORMATS, fallback: 'text' },
      description: 'how to print the list; of one format, text and markdown print its page',
    },
    OUTPUT,
  ],
  examples: [
    ['service-chain formats', 'which formats there are'],
    ['service-chain formats yaml', 'what one takes, gives and loses'],
  ],
  async run(given, on) {
    const name = given.word('name');
    const format = given.value('format') as (typeof FORMATS)[number];
    const isPage = name !== undefined && (format === 'text' || format === 'markdown');
    const page = name === undefined ? '' : formatPage(formatNamed(name));
    const whole = format === 'markdown' ? page : pageText(page, on);
    const pieces = isPage ? [whole] : TABLE_FORMATS[format](list, on);
    await writePieces(pieces, { file: given.value('output'), isClean: format === 'text' }, on);
    return EXIT.answered;
  },
};

function formatNamed(name: string): AnyFormat {
  const format = known.find(({ id }) => id === name);
  if (format) return format;
  const near = nearestAmong(known.map(({ id }) => id))(name);
  const hint = near === undefined ? '' : `; did you mean ${near}?`;
  throw commandError(`there is no format ${quote(name)}${hint} (service-chain formats lists them)`);
}
