import { join } from 'node:path';
import type { ServiceChain } from '../../chain/service-chain.js';
import { bundleFormats } from '../../formats/bundle/bundle-formats.js';
import { type WriteBundleOptions, writeBundle, writeBundleTo } from '../../formats/bundle/write-bundle.js';
import { EXIT, type Given, type Subcommand } from '../command.js';
import { givenJudging } from '../input/given-judging.js';
import { givenPairs } from '../input/given-pairs.js';
import { loadChain } from '../input/load-chain.js';
import { writeFolder, writtenWhole } from '../output/write-files.js';
import type { Surroundings } from '../surroundings.js';
import { AS_OF, CONFIG, FILES, MINIMUM } from './chain-arguments.js';

const FORMATS = bundleFormats.map(({ id }) => id);

/** All tables of a chain for tools that make reports. */
export const exportBundle: Subcommand = {
  name: 'export',
  summary: 'all tables, joined by keys, for tools that make reports',
  description:
    'Writes every answer about a chain into a folder, with the parties, links and measures they are about: a star schema that tools for reports join by themselves. Ratings by and about people inside are there in groups only, as everywhere.\n\nTables are written while they are worked out, so that millions of rows take no more memory than a few. Files that are there already are replaced.',
  arguments: [
    {
      name: 'folder',
      occurs: 'once',
      completes: 'folders',
      description: 'where the files go; it is made where there is none',
    },
    FILES,
  ],
  flags: [
    {
      ...{ name: 'format', letter: 'f', value: 'name', values: FORMATS, fallback: 'csv' },
      description: 'how the tables are written',
    },
    {
      ...{ name: 'table', value: 'name', repeats: true, completes: 'tables' },
      description: 'only this table; all where nothing is said',
    },
    {
      ...{ name: 'write', value: 'name=value', repeats: true },
      description: 'an option of the format, such as formulas=keep',
    },
    MINIMUM,
    AS_OF,
    CONFIG,
  ],
  examples: [
    ['service-chain export bundle chain.yaml', 'CSV files with a Frictionless data package'],
    ['service-chain export bundle chain.yaml -f postgresql', 'CSV files with the SQL that loads them'],
    ['service-chain export b chain.yaml -f parquet --table upstream-parties', 'one table only'],
  ],
  async run(given, on) {
    const { chain, config } = await loadChain(given, on);
    const tables = given.values('table');
    const options = {
      format: given.value('format')!,
      options: givenPairs(given, 'write'),
      ...(tables.length > 0 && { tables }),
      ...givenJudging(given, config, on),
    };
    await exported(chain, options, given, on);
    return EXIT.answered;
  },
};

async function exported(
  chain: ServiceChain,
  options: WriteBundleOptions,
  given: Given,
  on: Surroundings,
): Promise<void> {
  const folder = given.word('folder')!;
  const format = bundleFormats.find(({ id }) => id === options.format)!;
  if ('write' in format) return writeFolder(writeBundle(chain, options), folder, on);
  return writtenWhole(join(folder, format.file), on, (path) => writeBundleTo(chain, { ...options, path }));
}
