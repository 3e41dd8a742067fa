import { sheetOf } from '../../report/sheet/sheet-of.js';
import { toSheet } from '../../report/to-sheet.js';
import { EXIT, type Subcommand } from '../command.js';
import { givenJudging } from '../input/given-judging.js';
import { loadChain } from '../input/load-chain.js';
import { screenLayout } from '../output/screen-layout.js';
import { writePieces } from '../output/write-pieces.js';
import { AS_OF, CONFIG, FILES, MINIMUM, OUTPUT } from './chain-arguments.js';

/** A party, link or goal on a page. */
export const show: Subcommand = {
  name: 'show',
  summary: 'a party, link or goal with everything around it',
  description:
    'Shows a party, a link or a goal on one page. Of a party: what it provides and gets, what it answers for, and which touchpoints depend on it. Of a link: what it requires, what stands behind it and what depends on it, its standards and what customers say. Ratings show in groups only.',
  arguments: [
    { name: 'id', occurs: 'once', completes: 'ids', description: 'the id of a party, link or goal' },
    FILES,
  ],
  flags: [
    {
      ...{ name: 'format', letter: 'f', value: 'name', values: ['text', 'json'], fallback: 'text' },
      description: 'how to print it',
    },
    MINIMUM,
    AS_OF,
    OUTPUT,
    CONFIG,
  ],
  examples: [
    ['service-chain show frontDesk chain.yaml', 'a party'],
    ['service-chain show checkIn chain.yaml -f json', 'a link, for another program'],
  ],
  async run(given, on) {
    const { chain, config } = await loadChain(given, on);
    const id = given.word('id')!;
    const judging = givenJudging(given, config, on);
    const file = given.value('output');
    const isText = given.value('format') === 'text';
    const page = isText
      ? toSheet(chain, id, { ...screenLayout(on, file), ...judging })
      : `${JSON.stringify(sheetOf(chain, id, judging), null, 2)}\n`;
    await writePieces([page], { file, isClean: isText }, on);
    return EXIT.answered;
  },
};
