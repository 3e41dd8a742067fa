import { toHtml } from '../../report/to-html.js';
import { EXIT, type Subcommand } from '../command.js';
import { commandError } from '../command-error.js';
import { assessmentAgainstBaseline, baselineFile } from '../input/assessment-against-baseline.js';
import { loadChain } from '../input/load-chain.js';
import { writePieces } from '../output/write-pieces.js';
import { AS_OF, ASSESSING, BASELINE, CONFIG, FILES, MINIMUM, OUTPUT, WATCH } from './chain-arguments.js';

/** A page to look at. */
export const report: Subcommand = {
  name: 'report',
  summary: 'a page to look at: the map, touchpoint sheets, findings and tables',
  description:
    'Writes one HTML page that needs nothing else and opens from a disk: the chain in five numbers and the findings to act on first, a map to walk through, on which parties can be put out of action, a sheet for each touchpoint, the findings by who should act, and every table. It asks no network for anything. Ratings by and about people inside are in it in groups only, and contacts as counts.',
  arguments: [FILES],
  flags: [
    {
      name: 'title',
      value: 'text',
      description: 'the heading; the name of the organisation where nothing is said',
    },
    ...ASSESSING,
    BASELINE,
    MINIMUM,
    AS_OF,
    OUTPUT,
    CONFIG,
    WATCH,
  ],
  examples: [
    ['service-chain report chain.yaml -o chain.html', 'the page; open it in a browser'],
    ['service-chain report "teams/*.yaml" -o chain.html --watch', 'again whenever a file is saved'],
  ],
  async run(given, on) {
    const file = given.value('output');
    if (file === undefined && on.width !== undefined)
      throw commandError(
        'expected -o with the file for the page, such as -o chain.html: a screen of text cannot show it',
      );
    const loaded = await loadChain(given, on);
    const assessment = await assessmentAgainstBaseline(loaded, baselineFile(given, loaded), given, on);
    const title = given.value('title');
    const page = toHtml(assessment, title === undefined ? {} : { title });
    await writePieces([page], { file, isClean: true }, on);
    return EXIT.answered;
  },
};
