import { toOverview } from '../../report/to-overview.js';
import { EXIT, type Subcommand } from '../command.js';
import { loadChain } from '../input/load-chain.js';
import { screenLayout } from '../output/screen-layout.js';
import { writePieces } from '../output/write-pieces.js';
import { CONFIG, FILES, WATCH } from './chain-arguments.js';

/** The chain on a page of text. */
export const overview: Subcommand = {
  name: 'overview',
  summary: 'the chain on one page (what runs when no command is named)',
  description:
    'Shows a chain on one page of text: links nobody answers for, who delivers to the external customers, who provides for the internal ones, and what stands behind each touchpoint.',
  arguments: [FILES],
  flags: [CONFIG, WATCH],
  examples: [
    ['service-chain chain.yaml', 'the overview of a chain'],
    ['service-chain overview "teams/*.yaml"', 'the overview of the chain that several files make together'],
  ],
  isDefault: true,
  async run(given, on) {
    const { chain } = await loadChain(given, on);
    const page = toOverview(chain, screenLayout(on));
    await writePieces([page], { isClean: true }, on);
    return EXIT.answered;
  },
};
