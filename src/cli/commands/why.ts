import { witnessPaths } from '../../analyses/witness-paths.js';
import { quote } from '../../model/problem.js';
import { toReasons } from '../../report/to-reasons.js';
import { EXIT, type Subcommand } from '../command.js';
import { commandError } from '../command-error.js';
import { givenNumber } from '../input/given-number.js';
import { loadChain } from '../input/load-chain.js';
import { screenLayout } from '../output/screen-layout.js';
import { TABLE_FORMAT_NAMES, TABLE_FORMATS, type TableFormat } from '../output/table-formats.js';
import { writePieces } from '../output/write-pieces.js';
import { CONFIG, FILES, OUTPUT } from './chain-arguments.js';

/** Why one depends on another. */
export const why: Subcommand = {
  name: 'why',
  summary: 'why one party or link depends on another, link by link',
  description:
    'Tells why a party or link depends on another: the shortest path of links, each needing the next, and further ones; whether it stops when the other alone is down; and what stands in where it does not. A party depends by what it gets.\n\nPaths that are equally long come by the ids of their links, the last one first.',
  arguments: [
    { name: 'dependent', occurs: 'once', completes: 'ids', description: 'the party or link that depends' },
    { name: 'supplier', occurs: 'once', completes: 'ids', description: 'the party or link it depends on' },
    FILES,
  ],
  flags: [
    {
      ...{ name: 'paths', value: 'number' },
      description: 'how many paths to tell at most; 3 where nothing is said',
    },
    {
      ...{ name: 'format', letter: 'f', value: 'name', values: TABLE_FORMAT_NAMES, fallback: 'text' },
      description: 'how to print it: in sentences, or the paths as a table',
    },
    OUTPUT,
    CONFIG,
  ],
  examples: [
    ['service-chain why checkIn it chain.yaml', 'why check-in depends on IT'],
    [
      'service-chain why guest hr chain.yaml --paths 10',
      'every way by which guests depend on human resources',
    ],
  ],
  async run(given, on) {
    const [from, to] = [given.word('dependent')!, given.word('supplier')!];
    if (from === to) throw commandError(`expected two different ids, got ${quote(from)} twice`);
    const limit = givenNumber(given, 'paths');
    if (limit === 0) throw commandError('expected --paths to be a whole number from 1, got "0"');
    const { chain } = await loadChain(given, on);
    const file = given.value('output');
    const options = limit === undefined ? {} : { limit };
    const format = given.value('format') as TableFormat;
    const isText = format === 'text';
    const print = TABLE_FORMATS[format];
    const pieces = isText
      ? [toReasons(chain, from, to, { ...screenLayout(on, file), ...options })]
      : print(witnessPaths(chain, from, to, options), on);
    await writePieces(pieces, { file, isClean: isText }, on);
    return EXIT.answered;
  },
};
